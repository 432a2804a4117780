import { simpleParser } from 'mailparser';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { goldenSubject, goldenText } from '../support/golden-mail.ts';
import type { SmtpSink } from '../support/smtp-sink.ts';
import { expectAccessible, expectNoTrouble, picture } from './support/browser.ts';
import {
  bytesOf,
  fileOf,
  journalOf,
  leaveBySink,
  makePlan,
  messageAfter,
  openExecution,
  openPlansHouse,
  read,
  readPlan,
  rowOf,
  sendAndWait,
  shownMail,
  statesOf,
  writeAsHost,
  type PlansHouse,
} from './support/plans.ts';

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

afterEach(() => sink.follow(() => 'accept'));

/** Asks to send all that the window offers, up to the last question. */
async function askToSendAll(page: Page): Promise<void> {
  await openExecution(page);
  await page.getByRole('button', { name: /^Envoyer les \d+ messages$/ }).click();
  await page.getByRole('dialog').waitFor();
}

const confirm = (page: Page) =>
  page
    .getByRole('dialog')
    .getByRole('button', { name: /^Envoyer/ })
    .click();

const summary = (page: Page) => page.getByText(/mails? envoyés?/i).first();

test('2. Bring forward: the last message leaves today, stands in the file as it left, and the plan is over', async () => {
  const [client, subject] = ['Mme Hélène Fournier-Bécu', /disponible à votre point de vente/];
  await openExecution(karim, 'coming');
  const pane = await read(karim, client, subject);
  await pane.getByRole('button', { name: 'Avancer à aujourd’hui' }).click();
  await karim.getByText('Message avancé à aujourd’hui.').waitFor();
  await openExecution(karim);
  await rowOf(karim, client, subject).getByText('Aujourd’hui').waitFor();
  await read(karim, client, subject);
  await shownMail(karim).getByText('Showroom de Clermont-Ferrand, 14 rue des Tilleuls').first().waitFor();
  await pane.getByRole('list', { name: 'Pièces jointes' }).getByText('notice-enlevement.pdf').waitFor();
  await picture(karim, 'plans-2-execution');
  await expectAccessible(karim);
  expect(sink.received).toEqual([]);
  // Twice in a row by the keyboard, which is one mail.
  await rowOf(karim, client, subject).getByRole('button', { name: subject }).focus();
  await karim.keyboard.press('s');
  await karim.keyboard.press('s');
  await pane.getByRole('link', { name: 'Voir dans le dossier du client' }).waitFor();

  expect(sink.received.map(({ to }) => to)).toEqual([['helene.fournier-becu@courriel.example']]);
  const received = await simpleParser(sink.received[0]!.bytes, { skipImageLinks: true });
  expect(received.subject).toBe(goldenSubject);
  expect(received.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(goldenText);
  const [kept] = await fileOf(house, 'c1');
  expect(kept).toMatchObject({ sourceRef: 'p1-5', subject: goldenSubject });
  expect((await bytesOf(karim, kept!.id)).equals(sink.received[0]!.bytes)).toBe(true);
  await pane.getByRole('link', { name: 'Voir dans le dossier du client' }).click();
  await karim.getByRole('tab', { name: 'Mails envoyés', selected: true }).waitFor();
  await shownMail(karim).getByText('Horaires d’enlèvement').waitFor();
  await karim.goto('/plans/p1');
  await karim.getByText('Terminé', { exact: true }).first().waitFor();
  expect((await readPlan(house, 'p1')).state).toBe('completed');
  expectNoTrouble(karim);
});

test('4. No address: the row says so, the others are sent without it, and it leaves once there is one', async () => {
  const [client, subject] = ['Mme Zoé Lefèbvre', /est en cours de traitement/];
  const before = sink.received.length;
  await openExecution(karim);
  const row = rowOf(karim, client, subject);
  await row.getByText('Adresse e-mail manquante').waitFor();
  await row.getByText('Bloqué', { exact: true }).waitFor();
  expect(await row.getByRole('checkbox').isDisabled()).toBe(true);
  const offered = await karim.getByRole('button', { name: /^Envoyer les \d+ messages$/ }).innerText();
  await askToSendAll(karim);
  await confirm(karim);
  await summary(karim).waitFor();
  await picture(karim, 'plans-4-no-address');
  expect(`Envoyer les ${sink.received.length - before} messages`).toBe(offered.trim());
  expect(sink.received.length - before).toBeGreaterThan(1);
  expect(statesOf(await readPlan(house, 'p5'))[0]).toBe('1 planned');
  expect(await fileOf(house, 'c5')).toEqual([]);
  expect(await journalOf(house, 'p5')).toEqual(['planCreated', 'planStarted']);

  writeAsHost(house, 'update contacts_contacts set email = ? where id = ?', 'zoe@courriel.example', 'c5');
  await openExecution(karim);
  const pane = await read(karim, client, subject);
  expect(await row.getByText('Adresse e-mail manquante').count()).toBe(0);
  await sendAndWait(pane);
  expect(sink.received.at(-1)!.to).toEqual(['zoe@courriel.example']);
  expect((await fileOf(house, 'c5')).map(({ sourceRef }) => sourceRef)).toEqual(['p5-1']);
  expectNoTrouble(karim);
});

test('5. Bounce: a refusal says why, counts for nothing, and can be tried again', async () => {
  const [client, subject] = ['M. Günther Kestler', /au planning de fabrication/];
  const before = sink.received.length;
  const kept = () => fileOf(house, 'c8').then((mails) => mails.map(({ sourceRef }) => sourceRef));
  sink.follow((step) => (step === 'rcpt' ? '550 5.1.1 Recipient address rejected: User unknown' : 'accept'));
  await openExecution(karim);
  const pane = await read(karim, client, subject);
  const tryAgain = async () => {
    await pane
      .getByText(/^Réponse du serveur de mail\s: .*User unknown/)
      .first()
      .waitFor();
    await pane.getByRole('button', { name: 'Remettre à envoyer' }).click();
    await pane.getByRole('button', { name: 'Envoyer', exact: true }).waitFor();
  };
  await tryAgain();
  await pane.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await rowOf(karim, client, subject).getByText('Refusé par le serveur de mail.').waitFor();
  await picture(karim, 'plans-5-bounce');
  const plan = await readPlan(house, 'p8');
  expect(statesOf(plan).slice(0, 3)).toEqual(['1 sent', '2 refused', '3 planned']);
  expect(plan.messages[1]!.response).toContain('550 5.1.1');
  expect(await kept()).toEqual(['p8-1']);
  expect(sink.received).toHaveLength(before);
  await karim.goto('/plans?search=Kestler');
  await karim.getByTitle('1 sur 5 envoyés').waitFor();

  sink.follow(() => 'accept');
  await openExecution(karim);
  await read(karim, client, subject);
  await tryAgain();
  await sendAndWait(pane);
  expect(sink.received.slice(before).map(({ to }) => to)).toEqual([['g.kestler@adresse-invalide.example']]);
  expect(await kept()).toEqual(['p8-2', 'p8-1']);
  expectNoTrouble(karim);
});

test('a mail whose answer was lost is settled by a person, and nothing is asked for in vain', async () => {
  const made = (subject: string) =>
    makePlan(house, {
      ...{ contactId: 'c3', label: subject, startOn: '2026-11-23', closedDayRule: 'leave' },
      messages: [messageAfter(0, subject)],
    });
  const [arrived, lost] = [await made('Arrivé quand même'), await made('Jamais arrivé')];
  const inVain: string[] = [];
  karim.on('response', (answer) => {
    if (answer.status() >= 400) inVain.push(`${answer.status()} ${answer.url()}`);
  });
  await openExecution(karim);
  sink.follow((step) => (step === 'dot' ? 'cut' : 'accept'));
  const settle = async (subject: string, word: string) => {
    const pane = await read(karim, /Pruvost/, subject);
    await pane.getByRole('button', { name: 'Envoyer', exact: true }).click();
    await pane.getByText('Ce mail est-il parti ?').waitFor();
    // What the program that speaks with the mail server calls it is said in words of ours.
    await pane.getByText('La liaison avec le serveur de mail s’est coupée.').waitFor();
    if (subject.startsWith('Arrivé')) await picture(karim, 'plans-uncertain');
    await pane.getByRole('button', { name: word }).click();
    return pane;
  };
  await settle('Arrivé quand même', 'Oui, il est arrivé');
  await rowOf(karim, /Pruvost/, 'Arrivé quand même').waitFor({ state: 'detached' });
  expect(statesOf(await readPlan(house, arrived.id))).toEqual(['1 sent']);
  expect((await fileOf(house, 'c3')).map(({ subject }) => subject)).toContain('Arrivé quand même');

  const before = sink.received.length;
  const pane = await settle('Jamais arrivé', 'Non, le remettre à envoyer');
  sink.follow(() => 'accept');
  await sendAndWait(pane);
  expect(sink.received).toHaveLength(before + 2);
  expect(statesOf(await readPlan(house, lost.id))).toEqual(['1 sent']);
  expect(inVain).toEqual([]);
  karim.removeAllListeners('response');
  expectNoTrouble(karim);
});

test('12. Double run: two people send everything together, each mail leaves once', async () => {
  const before = sink.received.length;
  const clients = ['c1', 'c2', 'c3', 'c4'];
  const plans = await Promise.all(
    clients.map((contactId) =>
      makePlan(house, {
        ...{ contactId, label: 'Point du jour', startOn: '2026-11-23', closedDayRule: 'leave' },
        messages: [messageAfter(0, 'Point du jour, %NOM_CONTACT%')],
      }),
    ),
  );
  const sophie = await house.enter('smarchand', '/execution');
  for (const page of [sophie, karim]) await askToSendAll(page);
  await Promise.all([confirm(sophie), confirm(karim)]);
  for (const page of [sophie, karim]) await summary(page).waitFor();
  await picture(sophie, 'plans-12-double-run');
  const sent = await Promise.all(sink.received.slice(before).map(({ bytes }) => simpleParser(bytes)));
  expect(sent.map(({ subject }) => subject?.replace('Point du jour, ', '')).sort()).toEqual(
    ['Amrani', 'D’Aubigny', 'Fournier-Bécu', 'Pruvost'].sort(),
  );
  expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(clients.length);
  for (const { id } of plans) {
    expect((await journalOf(house, id)).filter((what) => what === 'messageSent 1')).toHaveLength(1);
    expect((await readPlan(house, id)).state).toBe('completed');
  }
  // Both windows end with the same: nothing of it is left to do.
  for (const page of [sophie, karim]) {
    await openExecution(page);
    await page.getByRole('tabpanel').waitFor();
    expect(await page.getByText('Point du jour').count()).toBe(0);
    expectNoTrouble(page);
  }
});

test('21. Archive: a mail stays as it left when the client’s name is another', async () => {
  const text = 'Chère madame %NOM_CONTACT%, merci.';
  await makePlan(house, {
    ...{ contactId: 'c6', label: 'Merci', startOn: '2026-11-23', closedDayRule: 'leave' },
    messages: [messageAfter(0, 'Merci, %PRENOM_CONTACT% %NOM_CONTACT%', text)],
  });
  await openExecution(karim);
  const pane = await read(karim, /Œuvrard/, 'Merci, Maëlle Œuvrard');
  await sendAndWait(pane);
  const left = sink.received.at(-1)!.bytes;

  writeAsHost(
    house,
    'update contacts_contacts set last_name = ?, first_name = ? where id = ?',
    'Lagarde',
    'Maé',
    'c6',
  );
  const [kept] = await fileOf(house, 'c6');
  await karim.goto(`/contacts/c6?tab=mails`);
  await karim.getByRole('heading', { name: /Maé Lagarde/, level: 1 }).waitFor();
  await karim
    .getByRole('navigation', { name: 'Mails envoyés à ce contact' })
    .getByRole('link', { name: /Merci, Maëlle Œuvrard/ })
    .click();
  const mail = karim.getByRole('article', { name: 'Merci, Maëlle Œuvrard' });
  await mail.getByText('Maëlle Œuvrard').first().waitFor();
  await shownMail(karim).getByText('Chère madame Œuvrard, merci.').waitFor();
  expect(await mail.getByText('Lagarde').count()).toBe(0);
  expect(await shownMail(karim).innerText()).not.toContain('Lagarde');
  await picture(karim, 'plans-21-archive');
  await expectAccessible(karim);
  expect((await bytesOf(karim, kept!.id)).equals(left)).toBe(true);
  expectNoTrouble(karim);
});
