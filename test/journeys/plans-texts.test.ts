import { rm } from 'node:fs/promises';
import { simpleParser } from 'mailparser';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SmtpSink } from '../support/smtp-sink.ts';
import { expectAccessible, expectNoTrouble, picture } from './support/browser.ts';
import { openColleague } from './support/chat.ts';
import {
  chooseDay,
  fileOf,
  leaveBySink,
  messageAfter,
  openExecution,
  openPlansHouse,
  placeOfFile,
  planFromOrder,
  read,
  readPlan,
  rowOf,
  sendAndWait,
  shownMail,
  shownPlan,
  writeAsHost,
  type PlansHouse,
  type StoredMessage,
} from './support/plans.ts';

const base = '/communication-plans';

let house: PlansHouse;
let sink: SmtpSink;
let karim: Page;

beforeAll(async () => {
  house = await openPlansHouse();
  sink = await leaveBySink(house);
  karim = await house.enter('kbenali', '/');
});

afterAll(async () => {
  await house.close();
  await sink.close();
});

const readTemplate = (id: string) =>
  house.karim.call<{ messages: StoredMessage[] }>('GET', `${base}/templates/${id}`);

/** Opens a plan-type from the list of plans, as its button leads there. */
async function openTemplate(name: RegExp): Promise<void> {
  await karim.goto('/plans');
  await karim.getByRole('link', { name: 'Gérer les modèles' }).click();
  await karim.getByRole('link', { name }).click();
  await karim.getByRole('heading', { name, level: 1 }).waitFor();
}

const save = () => karim.getByRole('button', { name: 'Enregistrer', exact: true });

test('8. Limit: the eleventh message is refused with the reason, in the plan-type and in its plan', async () => {
  const refusal = 'Un plan porte au plus 10 messages : le 11e est refusé.';
  const refusedIn = async () => {
    await karim.getByRole('button', { name: 'Ajouter un message' }).click();
    await karim.getByRole('alert').getByText(refusal).waitFor();
    expect(await karim.getByRole('dialog').count()).toBe(0);
    await karim.getByText('10 / 10').waitFor();
  };
  await openTemplate(/^Véranda clé en main/);
  await refusedIn();
  expect(await save().isDisabled()).toBe(true);
  await picture(karim, 'plans-8-eleventh-refused');
  await karim.goto('/plans/p3');
  await refusedIn();
  // Nor by any other way.
  const answer = await karim.request.post(`/api${base}/plans/p3/messages`, {
    data: messageAfter(140, 'Onze'),
  });
  expect(answer.status()).toBeGreaterThanOrEqual(400);
  expect(JSON.stringify(await answer.json())).toContain('communication-plans.tooManyMessages');
  expect((await readPlan(house, 'p3')).messages).toHaveLength(10);
  expect((await readTemplate('veranda-16s')).messages).toHaveLength(10);
  expectNoTrouble(karim);
});

test('9. Plan-type changed later: plans that run keep their text, a new one has the new text', async () => {
  const added = 'Nos poseurs la trouvent superbe.';
  const fourthOf = async (planId: string) => (await readPlan(house, planId)).messages[3]!;
  const before = [await fourthOf('p1'), await fourthOf('p5')];
  await openTemplate(/^Baie vitrée sur mesure/);
  await karim.getByRole('button', { name: /^4 .*est fabriquée/ }).click();
  const body = karim
    .getByRole('region', { name: 'Message 4' })
    .getByRole('textbox', { name: 'Texte du mail' });
  await body.click();
  await karim.keyboard.press('Control+End');
  await karim.keyboard.type(` ${added}`);
  await body.getByText(added).waitFor();
  await karim.getByText('Modifications non enregistrées').waitFor();
  await expectAccessible(karim);
  await picture(karim, 'plans-9-template');
  await save().click();
  await karim.getByText('Le modèle est enregistré.').waitFor();

  expect([await fourthOf('p1'), await fourthOf('p5')]).toEqual(before);
  await karim.goto('/plans/p5?message=4');
  await shownMail(karim).getByText('votre commande CC-2026-0231 est fabriquée').waitFor();
  expect(await shownMail(karim).innerText()).not.toContain(added);

  await planFromOrder(karim, 'c4', /BAIE-8S/);
  await karim.getByRole('button', { name: 'Modifier le message 4' }).click();
  await karim.getByRole('dialog').getByText(added).waitFor();
  await karim.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click();
  await karim.getByRole('button', { name: 'Enregistrer comme brouillon' }).click();
  const made = await shownPlan(house, karim);
  expect(JSON.stringify(made.messages[3]!.body)).toContain(added);
  expectNoTrouble(karim);
});

test('10. Typo: a variable that does not exist is refused on save, with the right one at hand', async () => {
  const before = await readTemplate('stock-15j');
  await openTemplate(/^Produit en stock/);
  const subject = karim.getByRole('textbox', { name: 'Objet' });
  await subject.click();
  await karim.keyboard.press('End');
  await karim.keyboard.type(' (%CMD_NUMRO%)');
  await save().click();
  await karim.getByText('La variable %CMD_NUMRO% n’existe pas. Vouliez-vous écrire %CMD_NUMERO% ?').waitFor();
  await picture(karim, 'plans-10-typo');
  await expectAccessible(karim);
  expect(await readTemplate('stock-15j')).toEqual(before);
  await karim.getByRole('button', { name: 'Remplacer par %CMD_NUMERO%' }).click();
  await save().click();
  await karim.getByText('Le modèle est enregistré.').waitFor();
  expect((await readTemplate('stock-15j')).messages.map((message) => message.subject)).toEqual([
    `${before.messages[0]!.subject} (%CMD_NUMERO%)`,
    ...before.messages.slice(1).map((message) => message.subject),
  ]);
  expectNoTrouble(karim);
});

test('11. Missing value: a delay without its new date cannot be sent, and the field is named', async () => {
  await planFromOrder(karim, 'c4', /RETARD/);
  await karim.getByRole('textbox', { name: 'Motif du report' }).fill('une livraison d’acier en retard');
  await karim.getByText('Valeur manquante : %DATE_REPORT%.').waitFor();
  await karim.getByRole('button', { name: 'Créer et démarrer' }).click();
  const plan = await shownPlan(house, karim);
  const [client, subject] = ['M. Jean-Noël D’Aubigny', /un retard, et nos excuses/];
  await openExecution(karim);
  const row = rowOf(karim, client, subject);
  await row.getByText('Valeur manquante : %DATE_REPORT%').waitFor();
  expect(await row.getByRole('checkbox').isDisabled()).toBe(true);
  const pane = await read(karim, client, subject);
  await pane.getByText('Ce message ne peut pas partir').waitFor();
  expect(await pane.getByRole('button', { name: 'Envoyer' }).isDisabled()).toBe(true);
  await picture(karim, 'plans-11-missing-value');
  const approved = await house.karim.call<{ id: string; contentHash: string }>(
    'GET',
    `${base}/messages/${plan.messages[0]!.id}/preview`,
  );
  const { results } = await house.karim.call<{ results: { result: string; blocked: unknown[] }[] }>(
    'POST',
    `${base}/messages/send`,
    { messages: [{ id: approved.id, contentHash: approved.contentHash }] },
  );
  expect(results).toMatchObject([
    { result: 'blocked', blocked: [{ code: 'missingValue', data: { names: ['DATE_REPORT'] } }] },
  ]);
  expect(sink.received).toEqual([]);

  await pane.getByRole('link', { name: 'Ouvrir le plan' }).click();
  await karim.getByRole('button', { name: 'Modifier les réglages' }).click();
  await chooseDay(karim, 'Nouvelle date annoncée', '2026-12-14');
  await karim.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
  await karim.getByText('Enregistré.').waitFor();
  await openExecution(karim);
  await read(karim, client, subject);
  await shownMail(karim)
    .getByText(/Nouvelle date\s: 14 décembre 2026/)
    .waitFor();
  await sendAndWait(karim.getByRole('article', { name: subject }));
  expect(sink.received.map(({ to }) => to)).toEqual([['jn.daubigny@courriel.example']]);
  expectNoTrouble(karim);
});

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

test('18. Attachments: too many bytes are refused before, a file that is gone blocks the mail', async () => {
  const before = sink.received.length;
  await karim.goto('/plans/p3?message=8');
  await karim.getByRole('button', { name: 'Modifier', exact: true }).click();
  const dialog = karim.getByRole('dialog', { name: 'Message 8' });
  const attach = async (name: string, buffer: Buffer) => {
    const [chooser] = await Promise.all([
      karim.waitForEvent('filechooser'),
      dialog.getByRole('button', { name: 'Joindre un fichier' }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: 'application/pdf', buffer });
  };
  await dialog.getByText('10 Mo au plus, tous fichiers ensemble.').waitFor();
  await attach('Accès au chantier d’été.pdf', pdf);
  await dialog.getByText('Accès au chantier d’été.pdf').waitFor();
  await attach('Film de la pose.pdf', Buffer.concat([pdf, Buffer.alloc(11 * 1024 * 1024)]));
  await dialog.getByText(/Film de la pose\.pdf n’a pas été joint/).waitFor();
  await dialog.getByText(/utilisés sur 10\sMo/).waitFor();
  await picture(karim, 'plans-18-attachments');
  await expectAccessible(karim);
  await dialog.getByRole('button', { name: 'Enregistrer le message' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const stored = (await readPlan(house, 'p3')).messages[7]!;
  expect(stored.attachments.map(({ name }) => name)).toEqual(['Accès au chantier d’été.pdf']);
  await karim.getByRole('button', { name: 'Avancer à aujourd’hui' }).click();
  await karim.getByText('Message avancé à aujourd’hui.').waitFor();

  await rm(placeOfFile(house, stored.attachments[0]!.hash));
  const [client, subject] = [/Agnès Pruvost/, /prenons date pour la pose/];
  await openExecution(karim);
  await rowOf(karim, client, subject)
    .getByText('Pièce jointe introuvable : Accès au chantier d’été.pdf')
    .waitFor();
  const pane = await read(karim, client, subject);
  expect(await pane.getByRole('button', { name: 'Envoyer' }).isDisabled()).toBe(true);
  expect(sink.received).toHaveLength(before);

  await pane.getByRole('button', { name: 'Modifier ce message' }).click();
  await dialog.getByRole('button', { name: 'Retirer Accès au chantier d’été.pdf' }).click();
  // Saved before its file is there, the mail would leave without it.
  const arrival = Promise.withResolvers<void>();
  const late = (route: Route) => arrival.promise.then(() => route.continue());
  await karim.route('**/api/communication-plans/attachments', late, { times: 1 });
  await attach('Accès au chantier d’été.pdf', pdf);
  await dialog.getByRole('button', { name: 'Enregistrer le message' }).click();
  await dialog.getByText('Un fichier est encore en route').waitFor();
  arrival.resolve();
  await dialog.getByText('Accès au chantier d’été.pdf').waitFor();
  await dialog.getByText('Un fichier est encore en route').waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: 'Enregistrer le message' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await sendAndWait(pane);
  expect(sink.received).toHaveLength(before + 1);
  const { attachments } = await simpleParser(sink.received.at(-1)!.bytes);
  const joined = attachments.filter(({ contentDisposition }) => contentDisposition === 'attachment');
  expect(joined.map(({ filename, content }) => [filename, content.equals(pdf)])).toEqual([
    ['Accès au chantier d’été.pdf', true],
  ]);
  expectNoTrouble(karim);
});

test('19. Injection: a hostile name is words in the mail, and a line break in it adds no header', async () => {
  const before = sink.received.length;
  writeAsHost(
    house,
    `update contacts_contacts set last_name = last_name || char(13, 10) || 'Bcc: pirate@ailleurs.example' where id = ?`,
    'c10',
  );
  await karim.goto('/plans/new?contactId=c10');
  await karim.getByRole('textbox', { name: 'Nom du plan' }).fill('Un mot');
  await karim.getByRole('button', { name: 'Ajouter un message' }).click();
  const dialog = karim.getByRole('dialog', { name: 'Nouveau message' });
  await dialog.getByRole('textbox', { name: 'Délai' }).fill('0');
  await dialog.getByRole('textbox', { name: 'Objet' }).click();
  await karim.keyboard.type('Pour %PRENOM_CONTACT% %NOM_CONTACT%');
  await dialog.getByRole('textbox', { name: 'Texte du mail' }).click();
  await karim.keyboard.type('À vous, %PRENOM_CONTACT%, merci.');
  await dialog.getByRole('button', { name: 'Valider' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await karim.getByRole('button', { name: 'Créer et démarrer' }).click();
  await shownPlan(house, karim);

  await openExecution(karim);
  const subject = /^Pour Test <b>Gras<\/b> O’Brien & Fils/;
  const pane = await read(karim, /O’Brien & Fils/, subject);
  const mail = shownMail(karim);
  await mail.getByText('À vous, Test <b>Gras</b>, merci.').waitFor();
  expect(await mail.locator('b').count()).toBe(0);
  expect(await karim.locator('b', { hasText: 'Gras' }).count()).toBe(0);
  await pane.getByText('Texte seul').click();
  await pane.locator('pre').getByText('À vous, Test <b>Gras</b>, merci.').waitFor();
  await picture(karim, 'plans-19-injection');
  await sendAndWait(pane);

  expect(sink.received.slice(before).map(({ to }) => to)).toEqual([['obrien@courriel.example']]);
  const received = await simpleParser(sink.received.at(-1)!.bytes);
  expect(received.headers.has('bcc')).toBe(false);
  expect(received.subject).toMatch(subject);
  expect(received.html).toContain('Test &lt;b&gt;Gras&lt;/b&gt;');
  expect(received.html).not.toContain('<b>');
  expect(received.text).toContain('À vous, Test <b>Gras</b>, merci.');
  expect((await fileOf(house, 'c10')).map((kept) => kept.recipient.address)).toEqual([
    'obrien@courriel.example',
  ]);
  expectNoTrouble(karim);
});

test('a field of the company’s own stands in a mail: found as it is typed, seen with its value before it leaves', async () => {
  const label = 'Couleur du cadre';
  const sophie = await openColleague(house.app, 'smarchand');
  await sophie.call('POST', '/contacts/fields', { kind: 'text', label });
  const { fields } = await sophie.call<{ fields: { id: string; label: string }[] }>(
    'GET',
    '/contacts/fields',
  );
  const { version } = await sophie.call<{ version: number }>('GET', '/contacts/c4');
  const field = fields.find((one) => one.label === label)!;
  await sophie.call('PATCH', '/contacts/c4', { version, customValues: { [field.id]: 'gris anthracite' } });
  await sophie.leave();

  await karim.goto('/plans/new?contactId=c4');
  await karim.getByRole('textbox', { name: 'Nom du plan' }).fill('Le cadre');
  await karim.getByRole('button', { name: 'Ajouter un message' }).click();
  const dialog = karim.getByRole('dialog', { name: 'Nouveau message' });
  await dialog.getByRole('textbox', { name: 'Délai' }).fill('0');
  await dialog.getByRole('textbox', { name: 'Objet' }).click();
  await karim.keyboard.type('Votre cadre');
  await dialog.getByRole('textbox', { name: 'Texte du mail' }).click();
  await karim.keyboard.type('Il sera %coul');
  await karim.getByRole('option', { name: label }).waitFor();
  await karim.keyboard.press('Enter');
  await dialog.getByText('%USDEF_COULEUR_DU_CADRE%').waitFor();
  // The list of variables says the same of this client.
  await dialog.getByRole('button', { name: 'Variables du texte' }).click();
  await karim.getByRole('textbox', { name: 'Chercher une variable' }).fill('cadre');
  await karim.getByRole('option', { name: /gris anthracite/ }).waitFor();
  await karim.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Valider' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await karim.getByRole('button', { name: 'Créer et démarrer' }).click();
  await shownPlan(house, karim);

  await openExecution(karim);
  const pane = await read(karim, 'M. Jean-Noël D’Aubigny', 'Votre cadre');
  await shownMail(karim).getByText('Il sera gris anthracite').waitFor();
  await picture(karim, 'plans-own-field');
  await sendAndWait(pane);
  const received = await simpleParser(sink.received.at(-1)!.bytes);
  expect(received.text).toContain('Il sera gris anthracite');
  expectNoTrouble(karim);
});
