import { simpleParser } from 'mailparser';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SmtpSink } from '../support/smtp-sink.ts';
import { expectAccessible, expectNoTrouble, openWindow, picture } from './support/browser.ts';
import {
  choose,
  chooseDay,
  daysOf,
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
  shownDays,
  shownMail,
  shownPlan,
  statesOf,
  type PlansHouse,
} from './support/plans.ts';

const base = '/communication-plans';

let house: PlansHouse;
let sink: SmtpSink;
let karim: Page;

beforeAll(async () => {
  house = await openPlansHouse({ hasPublicUrl: true });
  sink = await leaveBySink(house);
  karim = await house.enter('kbenali', '/');
});

afterAll(async () => {
  await house.close();
  await sink.close();
});

const opposedAt = async (contactId: string) =>
  (await house.karim.call<{ marketingOpposedAt: string | null }>('GET', `/contacts/${contactId}`))
    .marketingOpposedAt;

/** A mail that must not leave: the reason stands with it, and the button to send it rests. */
async function expectBlocked(client: string | RegExp, subject: RegExp, reason: string): Promise<Locator> {
  await openExecution(karim);
  await rowOf(karim, client, subject).getByText(reason).waitFor();
  const pane = await read(karim, client, subject);
  await pane.getByText('Ce message ne peut pas partir').waitFor();
  expect(await pane.getByRole('button', { name: 'Envoyer' }).isDisabled()).toBe(true);
  return pane;
}

test('3. Delay: the plan waits while another tells of it, then goes on later by as many days', async () => {
  // Before the demonstration's own delay plan: the order is on its way.
  await house.karim.call('POST', `${base}/plans/p10/cancel`);
  await house.karim.call('POST', `${base}/plans/p2/resume`, { dates: 'keep' });
  const client = 'Mme et M. Nadia et Rachid Amrani';
  await karim.goto('/plans/p2');
  await karim.getByRole('button', { name: 'Remplacer par un plan de retard' }).click();
  const dialog = karim.getByRole('dialog', { name: 'Remplacer par un plan de retard' });
  await chooseDay(karim, 'Nouvelle date annoncée', '2026-12-14');
  await dialog.getByRole('textbox', { name: 'Motif du report' }).fill('rupture de stock du vitrage');
  await picture(karim, 'plans-3-replace');
  await dialog.getByRole('button', { name: 'Suspendre et démarrer' }).click();
  await karim.getByRole('heading', { name: 'Retard de fabrication', level: 1 }).waitFor();
  const delay = await shownPlan(house, karim);
  expect(delay).toMatchObject({
    state: 'active',
    replacesPlanId: 'p2',
    values: { DATE_REPORT: '2026-12-14', MOTIF_REPORT: 'rupture de stock du vitrage' },
  });
  expect(await readPlan(house, 'p2')).toMatchObject({ state: 'suspended' });

  await openExecution(karim, 'coming');
  await rowOf(karim, client, /où en sommes-nous/).waitFor();
  expect(await rowOf(karim, client, /est fabriquée/).count()).toBe(0);
  await openExecution(karim);
  const pane = await read(karim, client, /un retard, et nos excuses/);
  await shownMail(karim).getByText('Motif : rupture de stock du vitrage.').waitFor();
  await shownMail(karim).getByText('Nouvelle date : 14 décembre 2026.').waitFor();
  expect(await karim.getByRole('region', { name: client }).getByRole('listitem').count()).toBe(1);
  await sendAndWait(pane);
  expect(sink.received.map(({ to }) => to)).toEqual([['famille.amrani@courriel.example']]);

  await karim.goto('/plans/p2');
  await karim.getByRole('button', { name: 'Reprendre' }).click();
  const resume = karim.getByRole('dialog', { name: 'Reprendre ce plan' });
  const usual = resume.getByRole('radio', { name: 'Décaler de 7 jours, comme annoncé au client' });
  await usual.waitFor();
  expect(await usual.isChecked()).toBe(true);
  const changes = resume.getByRole('list', { name: 'Dates avant et après' }).getByRole('listitem');
  await changes.filter({ hasText: 'vendredi 27 nov.' }).getByText('vendredi 4 déc.').waitFor();
  await changes.filter({ hasText: 'samedi 12 déc.' }).getByText('samedi 19 déc.').waitFor();
  await picture(karim, 'plans-3-resume');
  await expectAccessible(karim);
  expect(daysOf(await readPlan(house, 'p2')).slice(3)).toEqual(['2026-11-27', '2026-12-12']);
  await resume.getByRole('button', { name: 'Reprendre' }).click();
  await karim.getByText('Le plan a repris.').waitFor();
  const resumed = await readPlan(house, 'p2');
  expect(statesOf(resumed)).toEqual(['1 sent', '2 sent', '3 sent', '4 planned', '5 planned']);
  expect(daysOf(resumed).slice(3)).toEqual(['2026-12-04', '2026-12-19']);
  expectNoTrouble(karim);
});

test('13. After holidays: of three late messages the latest only is proposed, the others leave a trace', async () => {
  const before = sink.received.length;
  const days = [1, 5, 9, 14];
  const plan = await makePlan(house, {
    ...{ contactId: 'c1', label: 'Chantier', startOn: '2026-11-13', closedDayRule: 'leave' },
    messages: days.map((day) => messageAfter(day, `Nouvelles du jour ${day}`)),
  });
  const client = 'Mme Hélène Fournier-Bécu';
  await openExecution(karim);
  await karim.getByText('1 client a plusieurs messages en retard').waitFor();
  await karim.getByText('Depuis le samedi 14 novembre 2026.').waitFor();
  expect(await rowOf(karim, client, 'Nouvelles du jour 9').getByRole('checkbox').isDisabled()).toBe(true);
  await picture(karim, 'plans-13-late');
  await karim.getByRole('button', { name: /^Régler ce plan/ }).click();
  const dialog = karim.getByRole('dialog', { name: 'Après une absence' });
  const latest = dialog.getByRole('radio', { name: 'Le plus récent seulement' });
  await latest.waitFor();
  expect(await latest.isChecked()).toBe(true);
  const step = (day: number) => dialog.getByRole('listitem').filter({ hasText: `Nouvelles du jour ${day}` });
  for (const day of [1, 5]) await step(day).filter({ hasText: 'passé' }).waitFor();
  for (const day of [9, 14]) await step(day).getByText('inchangé').waitFor();
  await picture(karim, 'plans-13-late-dialog');
  await expectAccessible(karim);
  expect(statesOf(await readPlan(house, plan.id))).toEqual([
    '1 planned',
    '2 planned',
    '3 planned',
    '4 planned',
  ]);
  await dialog.getByRole('button', { name: 'Appliquer à 1 plan' }).click();
  await karim.getByText('Le retard de 1 plan est réglé.').waitFor();
  expect(statesOf(await readPlan(house, plan.id))).toEqual([
    '1 skipped',
    '2 skipped',
    '3 planned',
    '4 planned',
  ]);

  const pane = await read(karim, client, 'Nouvelles du jour 9');
  await sendAndWait(pane);
  const sent = await Promise.all(sink.received.slice(before).map(({ bytes }) => simpleParser(bytes)));
  expect(sent.map(({ subject }) => subject)).toEqual(['Nouvelles du jour 9']);
  await karim.goto(`/plans/${plan.id}`);
  const journal = karim.getByRole('region', { name: 'Journal' });
  await journal
    .getByText('Message 1 passé : il était prévu le samedi 14 nov., un plus récent le remplace')
    .waitFor();
  await journal
    .getByText('Message 2 passé : il était prévu le mercredi 18 nov., un plus récent le remplace')
    .waitFor();
  const kept = (await fileOf(house, 'c1')).filter(({ subject }) => subject.startsWith('Nouvelles'));
  expect(kept.map(({ subject }) => subject)).toEqual(['Nouvelles du jour 9']);
  expectNoTrouble(karim);
});

test('14. Cancelled order: what has not left never will, what has left is kept', async () => {
  const before = sink.received.length;
  const client = 'M. Jean-Noël D’Aubigny';
  const kept = await fileOf(house, 'c4');
  expect(kept.map(({ sourceRef }) => sourceRef)).toEqual(['p4-1']);
  const { contentHash } = await house.karim.call<{ contentHash: string }>(
    'GET',
    `${base}/messages/p4-2/preview`,
  );
  await openExecution(karim);
  const pane = await read(karim, client, /prête à être enlevée/);
  await pane.getByRole('button', { name: 'Autres actions' }).click();
  await karim.getByRole('menuitem', { name: 'Ouvrir le plan' }).click();
  await karim.getByRole('button', { name: 'Annuler le plan' }).click();
  const question = karim.getByRole('dialog', { name: 'Annuler ce plan ?' });
  await question.getByText(/Les mails déjà envoyés restent dans le dossier du client/).waitFor();
  await question.getByRole('button', { name: 'Annuler le plan' }).click();
  await karim.getByText('Le plan est annulé.').waitFor();
  await picture(karim, 'plans-14-cancelled');
  const plan = await readPlan(house, 'p4');
  expect(plan.state).toBe('cancelled');
  expect(statesOf(plan)).toEqual(['1 sent', '2 cancelled', '3 cancelled']);
  expect(await fileOf(house, 'c4')).toEqual(kept);

  await openExecution(karim);
  await karim.getByRole('tabpanel').getByRole('region').first().waitFor();
  expect(await karim.getByRole('region', { name: client }).count()).toBe(0);
  await openExecution(karim, 'coming');
  await karim.getByRole('tabpanel').getByRole('region').first().waitFor();
  expect(await karim.getByRole('region', { name: client }).count()).toBe(0);
  // Nor from a window that still shows it.
  const { results } = await house.karim.call<{ results: { result: string }[] }>(
    'POST',
    `${base}/messages/send`,
    {
      messages: [{ id: 'p4-2', contentHash }],
    },
  );
  expect(results).toMatchObject([{ result: 'notSendable' }]);
  expect(sink.received).toHaveLength(before);
  expectNoTrouble(karim);
});

/** The maintenance plan-type: its service message is due today, its two offers within a year. */
const maintenance = { templateId: 'entretien-12m', startOn: '2026-10-23', closedDayRule: 'leave' };
const [service, offer, lastOffer] = [
  /Bien entretenir votre menuiserie/,
  /Une visite d’entretien avant l’hiver/,
  /Votre visite d’entretien annuelle/,
];
const forward = (id: string) => house.karim.call('POST', `${base}/messages/${id}/bring-forward`);
const skip = (id: string) => house.karim.call('POST', `${base}/messages/${id}/skip`);

test('15. Marketing gate: who objected and who never agreed get the service mail and no offer', async () => {
  const before = sink.received.length;
  await karim.goto('/plans');
  await karim.getByRole('button', { name: 'Modèles', exact: true }).click();
  await karim.getByRole('menuitem', { name: /ENTRETIEN-12M/ }).click();
  await karim.getByRole('combobox', { name: 'Client' }).fill('roussel');
  await karim.getByRole('option', { name: 'M. Maxime Roussel' }).click();
  await choose(karim, 'Si la date tombe un jour fermé', 'Laisser la date');
  await chooseDay(karim, 'Date de départ', '2026-10-23');
  await expect.poll(() => shownDays(karim)).toEqual(['2026-11-23', '2027-09-23', '2027-10-23']);
  await karim
    .getByText(/^Ce client s’est opposé à la prospection/)
    .first()
    .waitFor();
  await picture(karim, 'plans-15-objection');
  await karim.getByRole('button', { name: 'Créer et démarrer' }).click();
  const plan = await shownPlan(house, karim);
  await openExecution(karim);
  await sendAndWait(await read(karim, 'M. Maxime Roussel', service));
  expect(sink.received.slice(before).map(({ to }) => to)).toEqual([['maxime.roussel@courriel.example']]);

  await karim.goto(`/plans/${plan.id}?message=2`);
  await karim.getByRole('button', { name: 'Avancer à aujourd’hui' }).click();
  await karim.getByText('Message avancé à aujourd’hui.').waitFor();
  const pane = await expectBlocked('M. Maxime Roussel', offer, 'Le client s’est opposé à la prospection');
  await picture(karim, 'plans-15-blocked');
  await pane.getByRole('button', { name: 'Passer ce message' }).click();
  await karim.getByRole('dialog').getByRole('button', { name: 'Passer ce message' }).click();
  await karim.getByText('Message passé.').waitFor();
  await forward(plan.messages[2]!.id);
  await expectBlocked('M. Maxime Roussel', lastOffer, 'Le client s’est opposé à la prospection');

  const prospect = await makePlan(house, { contactId: 'c9', ...maintenance });
  await openExecution(karim);
  await sendAndWait(await read(karim, 'Mme Inès Da Silva', service));
  await forward(prospect.messages[1]!.id);
  await expectBlocked('Mme Inès Da Silva', offer, 'Pas d’accord pour la prospection');
  const sent = await Promise.all(sink.received.slice(before).map(({ bytes }) => simpleParser(bytes)));
  expect(sent.map(({ subject }) => subject)).toEqual(Array(2).fill(expect.stringMatching(service)));
  expect(sent.some(({ headers }) => headers.has('list'))).toBe(false);
  expectNoTrouble(karim);
});

test('16. Opt-out link: the client follows it, the date is kept, and no other offer leaves', async () => {
  const client = 'Mme Hélène Fournier-Bécu';
  const plan = await makePlan(house, { contactId: 'c1', ...maintenance });
  const [first, second, third] = plan.messages.map(({ id }) => id) as [string, string, string];
  await skip(first);
  await forward(second);
  await openExecution(karim);
  const pane = await read(karim, client, offer);
  await shownMail(karim)
    .getByText(/Un clic suffit/)
    .waitFor();
  await sendAndWait(pane);
  const received = await simpleParser(sink.received.at(-1)!.bytes);
  const link = /http:\/\/localhost:\d+\/\S+/.exec(received.text ?? '')?.[0] ?? '';
  expect(received.headers.get('list')).toMatchObject({ unsubscribe: { url: link } });

  // At the client's: nobody is signed in, and a filter that only reads the link has said nothing for them.
  const home = await openWindow(house.browser, house.app.url);
  await home.goto(link);
  await home.getByRole('heading', { name: 'Ne plus recevoir nos offres' }).waitFor();
  expect(await opposedAt('c1')).toBeNull();
  await expectAccessible(home);
  await home.getByRole('button', { name: 'Ne plus recevoir d’offres' }).click();
  await home
    .getByText(/^C’est noté\s: Vitrabelle Menuiseries ne vous enverra plus de propositions/)
    .waitFor();
  await picture(home, 'plans-16-opt-out');
  expect(await opposedAt('c1')).toMatch(/^2026-11-23T/);
  await home.context().close();

  await forward(third);
  await expectBlocked(client, lastOffer, 'Le client s’est opposé à la prospection');
  expect(await journalOf(house, plan.id)).toContain('clientObjected');
  await karim.goto('/contacts/c1');
  await karim.getByText('Opposition à la prospection').waitFor();
  expect((await fileOf(house, 'c1')).filter(({ subject }) => lastOffer.test(subject))).toEqual([]);
  // Mails of service still leave.
  await openExecution(karim, 'coming');
  const next = rowOf(karim, client, /disponible à votre point de vente/);
  await next.waitFor();
  expect(await next.getByRole('checkbox').isDisabled()).toBe(false);
  expectNoTrouble(karim);
});
