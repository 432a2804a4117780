import { createHash } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { expect, test } from 'vitest';
import { changeContact } from '../../../../test/support/change-rows.ts';
import { executionRow, fileOf, leaveBySink, send } from '../../../../test/support/plan-mails.ts';
import { startTestApp } from '../../../../test/support/start-test-app.ts';

const base = '/api/communication-plans';
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

// Could pass wrongly if what is archived were composed again, or if the mail were only said to be sent: the bytes
// that a real server received, those of the client's file and the attachment of the store are compared.
test('from an order to a mail received with its attachment, archived byte for byte', async () => {
  const app = await startTestApp({ now: '2026-10-05T08:00:00.000Z' });
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const window = await karim.live();
  await window.subscribe('communication-plans/plans');
  const input = { templateId: 'baie-8s', contactId: 'c1', orderId: 'o1', startOn: '2026-10-01' };

  const before = (await karim.get(`${base}/plans?contactId=c1`)).total;
  const preview = await karim.post(`${base}/plans/preview`, input);
  expect(preview.messages.map((message: any) => [message.dueOn, message.nominalOn])).toEqual([
    ['2026-10-06', '2026-10-06'],
    ['2026-10-16', '2026-10-16'],
    ['2026-10-30', '2026-11-01'],
    ['2026-11-16', '2026-11-16'],
    ['2026-12-01', '2026-12-01'],
  ]);
  expect((await karim.get(`${base}/plans?contactId=c1`)).total).toBe(before);

  const draft = await karim.post(`${base}/plans`, input);
  expect(draft).toMatchObject({ state: 'draft', ownerId: 'u2', closedDayRule: 'previous' });
  const [first] = draft.messages;
  expect(await executionRow(karim, first.id)).toBeUndefined();
  await karim.post(`${base}/plans/${draft.id}/start`);
  expect(await executionRow(karim, first.id)).toMatchObject({ situation: 'coming', sendable: true });
  app.clock.set('2026-10-06T07:00:00.000Z');
  expect(await executionRow(karim, first.id)).toMatchObject({ situation: 'due', sendable: true });

  const shown = await karim.get(`${base}/messages/${first.id}/preview`);
  const { orderedOn, expectedOn, designation, number } = (await karim.get('/api/orders?contactId=c1'))
    .orders[0];
  expect(shown.subject).toBe(`Votre commande ${number} est en cours de traitement`);
  expect(shown.text).toContain(designation);
  expect([orderedOn, expectedOn]).toEqual(['2026-08-10', '2026-10-05']);
  expect(shown.text).toContain('du 10 août 2026');
  expect(shown.text).toContain('8 semaines, soit une mise à disposition prévue le 5 octobre 2026');
  expect(shown.text + shown.html + shown.subject).not.toMatch(/%[A-Z_]+%|\u202F/);
  expect(sink.received).toEqual([]);

  const result = await send(karim, first.id);
  expect(result).toMatchObject({ result: 'sent', blocked: [] });
  expect(sink.received).toHaveLength(1);
  const [received] = sink.received;
  expect(received).toMatchObject({
    from: 'contact@vitrabelle.example',
    to: ['helene.fournier-becu@courriel.example'],
  });
  const mail = await simpleParser(received!.bytes);
  expect(mail.subject).toBe(shown.subject);
  expect(mail.text?.trim()).toBe(shown.text.trim());
  expect(mail.html).toContain('Votre commande est en cours de traitement.');
  expect(mail.from?.value).toEqual([{ name: 'Karim Benali', address: 'contact@vitrabelle.example' }]);
  expect(mail.replyTo?.value[0]?.address).toBe('k.benali@vitrabelle.example');
  expect(mail.headers.has('list-unsubscribe')).toBe(false);
  // The letterhead's picture stands in the letter, not beside it.
  const beside = mail.attachments.filter(({ related }) => !related);
  expect(beside.map(({ filename }) => filename)).toEqual(['recapitulatif-commande.pdf']);
  expect(sha256(beside[0]!.content)).toBe(shown.attachments[0].hash);

  const [line] = await fileOf(karim, 'c1');
  expect(line).toMatchObject({ id: result.mailId, subject: shown.subject, sourceRef: first.id });
  const eml = await fetch(`${app.url}/api/correspondence/mails/${line!.id}/eml`, {
    headers: { cookie: karim.cookie() },
  });
  const archived = new Uint8Array(await eml.arrayBuffer());
  expect(sha256(archived)).toBe(sha256(received!.bytes));
  expect(archived.length).toBeGreaterThan(1000);

  const plan = await karim.get(`${base}/plans/${draft.id}`);
  expect(plan.messages[0]).toMatchObject({ state: 'sent', mailId: line!.id, sentTo: received!.to[0] });
  expect(await executionRow(karim, first.id)).toBeUndefined();
  expect(await window.event('communication-plans/plans', 'planMessage.sent')).toEqual({
    planId: draft.id,
    contactId: 'c1',
    messageId: first.id,
    position: 1,
  });
  const { entries } = await karim.get(`${base}/plans/${draft.id}/journal`);
  expect(entries.map((entry: any) => [entry.what, entry.position, entry.userName])).toEqual([
    ['messageSent', 1, 'Karim Benali'],
    ['planStarted', null, 'Karim Benali'],
    ['planCreated', null, 'Karim Benali'],
  ]);
});

/** No-break spaces read as plain ones. */
const golden = `Objet : Commande CC-2026-0187 : disponible à votre point de vente

Madame,

Votre commande CC-2026-0187 est disponible : Showroom de Clermont-Ferrand, 14 rue des Tilleuls, 63000 Clermont-Ferrand.

Horaires d’enlèvement : du mardi au samedi, de 9 h à 12 h et de 14 h à 18 h 30.

Merci d’apporter votre bon de commande et de prévoir un véhicule adapté (les dimensions figurent sur la notice jointe) ou d’appeler le 04 65 71 10 01 pour convenir d’une livraison. Nous conservons votre commande sans frais pendant quinze jours.

Bien cordialement,

Karim Benali
Chargé du service clients
Vitrabelle Menuiseries – 04 65 71 10 11

Vitrabelle Menuiseries, SARL au capital de 20 000 € – RCS Clermont-Ferrand 123 456 782 – Siège social : ZA des Exemples, 14 rue des Tilleuls, 63000 Clermont-Ferrand – TVA FR11123456782`;

test('a message brought forward leaves today, is archived, and its plan is completed', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  expect(await executionRow(karim, 'p1-5')).toMatchObject({ situation: 'coming', dueOn: '2026-11-28' });
  const moved = await karim.post(`${base}/messages/p1-5/bring-forward`);
  expect(moved.messages[4]).toMatchObject({ dueOn: '2026-11-23', movedByHand: true });
  expect(moved.messages[3]).toMatchObject({ dueOn: '2026-11-12', movedByHand: false });
  expect(await executionRow(karim, 'p1-5')).toMatchObject({ situation: 'due', sendable: true });
  const shown = await karim.get(`${base}/messages/p1-5/preview`);
  expect(`Objet : ${shown.subject}\n\n${shown.text}`.replaceAll('\u00A0', ' ')).toBe(golden);
  expect(await send(karim, 'p1-5')).toMatchObject({ result: 'sent' });
  const plan = await karim.get(`${base}/plans/p1`);
  expect(plan).toMatchObject({ state: 'completed', completedAt: '2026-11-23T10:30:00.000Z' });
  expect((await fileOf(karim, 'c1')).map((mail) => mail.sourceRef)).toEqual([
    'p1-5',
    'p1-4',
    'p1-3',
    'p1-2',
    'p1-1',
  ]);
  // Nothing left the house: it is in the built-in mailbox.
  const { mails } = await karim.get('/api/correspondence/mailbox');
  expect(mails.map((mail: any) => mail.subject)).toEqual([plan.messages[4].renderedSubject]);
});

test('the archive does not change with what it was made from', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const { mailId } = await send(karim, 'p10-1');
  const before = await karim.get(`/api/correspondence/mails/${mailId}`);
  await changeContact(app, 'c2', { last_name: 'Autre', civility_letter: 'Docteur' });
  const plan = await karim.get(`${base}/plans/p10`);
  const { messages: _, ...settings } = plan;
  await karim.put(`${base}/plans/p10`, {
    ...{ label: 'Autre nom', startOn: settings.startOn, ownerId: 'u1' },
    ...{ closedDayRule: 'leave', values: { DATE_REPORT: '2027-01-04', MOTIF_REPORT: 'autre' } },
  });
  expect(await karim.get(`/api/correspondence/mails/${mailId}`)).toEqual(before);
  expect(before.text).toContain('Madame, Monsieur,');
  expect(before.text).toContain('14 décembre 2026');
  // What has not left takes the new values.
  const next = await karim.get(`${base}/messages/p10-2/preview`);
  expect(next.text).toContain('4 janvier 2027');
  expect(next.text).toContain('Docteur,');
  expect(next.from.name).toBe('Sophie Marchand');
});
