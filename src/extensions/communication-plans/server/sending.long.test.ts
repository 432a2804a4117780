import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { changeContact } from '../../../../test/support/change-rows.ts';
import {
  approve,
  executionRow,
  fileOf,
  leaveBySink,
  send,
  sendApproved,
  useServer,
} from '../../../../test/support/plan-mails.ts';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';

const base = '/api/communication-plans';
const minutes = (count: number) => count * 60_000;

/** The outbox row itself. */
async function rowOf(app: TestApp, id: string) {
  const { rows } = await sql<Record<string, any>>`select * from plans_messages where id = ${id}`.execute(
    app.application.platform.db.read,
  );
  return rows[0]!;
}

/** The row as a process that died would have left it. */
async function leaveSending(app: TestApp, id: string, phase: string): Promise<void> {
  await app.application.platform.db.transaction(async (tx) => {
    await sql`update plans_messages set state = 'sending', phase = ${phase}, claimed_by = 'dead', attempt = 1,
      lease_until = ${'2026-11-23T10:32:00.000Z'} where id = ${id}`.execute(tx);
  });
}

const recover = (app: TestApp) => app.application.runJob('communication-plans.recover-sendings');

// Could pass wrongly if the ten followed each other: each starts before any has answered, from two people.
test('ten requests at once, by two people, send one mail once', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const people = [await app.signIn('kbenali'), await app.signIn('smarchand')];
  const approved = await approve(people[0]!, 'p4-2');
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) => sendApproved(people[index % 2]!, approved)),
  );
  const results = answers.map(([result]) => result!.result).sort();
  expect(results.filter((result) => result === 'sent')).toHaveLength(1);
  for (const result of results) expect(['sent', 'alreadySent', 'alreadyTaken']).toContain(result);
  expect(sink.received).toHaveLength(1);
  expect(await fileOf(people[0]!, 'c4')).toHaveLength(2);
  expect((await rowOf(app, 'p4-2'))['attempt']).toBe(1);
  expect(await sendApproved(people[1]!, approved)).toMatchObject([{ result: 'alreadySent' }]);
  expect(sink.received).toHaveLength(1);
});

test('two people who each send the whole list send each message once', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const sophie = await app.signIn('smarchand');
  const { rows } = await karim.get(`${base}/execution`);
  const due = rows.filter((row: any) => row.sendable && ['late', 'due'].includes(row.situation));
  expect(due.map((row: any) => row.id).sort()).toEqual(['p10-1', 'p4-2', 'p6-4']);
  const list = due.map(({ id, contentHash }: any) => ({ id, contentHash }));
  await Promise.all([sendApproved(karim, ...list), sendApproved(sophie, ...list)]);
  expect(sink.received.map((mail) => mail.to[0]).sort()).toEqual([
    'famille.amrani@courriel.example',
    'jn.daubigny@courriel.example',
    'm.oeuvrard@residence-glycines.example',
  ]);
  for (const { id } of list) expect((await rowOf(app, id))['state']).toBe('sent');
});

test('a mail server that is down leaves the message due, with the reason', async () => {
  const app = await startTestApp();
  await useServer(app, 9);
  const karim = await app.signIn('kbenali');
  const result = await send(karim, 'p4-2');
  expect(result.result).toBe('deferred');
  expect(result.response).toBeTruthy();
  const row = await executionRow(karim, 'p4-2');
  expect(row).toMatchObject({ situation: 'deferred', sendable: true, response: result.response });
  expect(await fileOf(karim, 'c4')).toHaveLength(1);
  expect((await karim.get(`${base}/plans/p4`)).messages[1]).toMatchObject({
    state: 'deferred',
    sentAt: null,
  });
});

test('a server that comes back takes the message that it had put off, under the same Message-ID', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  sink.follow((step) => (step === 'rcpt' ? '451 4.3.0 Try again later' : 'accept'));
  const karim = await app.signIn('kbenali');
  expect(await send(karim, 'p4-2')).toMatchObject({ result: 'deferred' });
  const { message_id: first } = await rowOf(app, 'p4-2');
  sink.follow(() => 'accept');
  expect(await send(karim, 'p4-2')).toMatchObject({ result: 'sent' });
  const row = await rowOf(app, 'p4-2');
  expect(row).toMatchObject({ attempt: 2, message_id: first });
  expect(sink.received).toHaveLength(1);
  expect(sink.received[0]!.bytes.toString()).toContain(first);
});

test('an address that the server refuses is a failure with its reason, and can be tried again', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  sink.follow((step) => (step === 'rcpt' ? '550 5.1.1 No such user' : 'accept'));
  const karim = await app.signIn('kbenali');
  expect(await send(karim, 'p4-2')).toMatchObject({ result: 'refused', mailId: null });
  const row = await executionRow(karim, 'p4-2');
  expect(row).toMatchObject({ situation: 'refused', sendable: false });
  expect(row!.response).toContain('No such user');
  expect(await fileOf(karim, 'c4')).toHaveLength(1);
  const approved = { id: 'p4-2', contentHash: row!.contentHash };
  expect(await sendApproved(karim, approved)).toMatchObject([{ result: 'notSendable' }]);

  await changeContact(app, 'c4', { email: 'nouvelle@courriel.example' });
  sink.follow(() => 'accept');
  await karim.post(`${base}/messages/p4-2/retry`);
  expect(await executionRow(karim, 'p4-2')).toMatchObject({ situation: 'due', sendable: true });
  expect(await send(karim, 'p4-2')).toMatchObject({ result: 'sent' });
  expect(sink.received.map((mail) => mail.to)).toEqual([['nouvelle@courriel.example']]);
});

test('a refusal of our own account says nothing of the address: the message stays due', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  sink.follow((step) => (step === 'mail' ? '550 5.7.1 Sender not allowed' : 'accept'));
  const karim = await app.signIn('kbenali');
  expect(await send(karim, 'p4-2')).toMatchObject({ result: 'deferred' });
  expect(await executionRow(karim, 'p4-2')).toMatchObject({ situation: 'deferred', sendable: true });
});

test('a line cut before the end of the mail leaves it due; cut after it, nobody can tell', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  sink.follow((step) => (step === 'rcpt' ? 'cut' : 'accept'));
  expect(await send(karim, 'p4-2')).toMatchObject({ result: 'deferred' });
  sink.follow((step) => (step === 'dot' ? 'cut' : 'accept'));
  const approved = await approve(karim, 'p4-2');
  expect(await sendApproved(karim, approved)).toMatchObject([{ result: 'uncertain', mailId: null }]);
  expect(sink.received).toHaveLength(1);
  sink.follow(() => 'accept');
  expect(await executionRow(karim, 'p4-2')).toMatchObject({ situation: 'uncertain', sendable: false });
  expect(await sendApproved(karim, approved)).toMatchObject([{ result: 'notSendable' }]);
  expect(sink.received).toHaveLength(1);
});

test('a person settles an uncertain mail: sent, it is archived as it left', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  sink.follow((step) => (step === 'dot' ? 'cut' : 'accept'));
  const karim = await app.signIn('kbenali');
  await send(karim, 'p4-2');
  const plan = await karim.post(`${base}/messages/p4-2/settle`, { fate: 'sent' });
  expect(plan.messages[1]).toMatchObject({ state: 'sent', sentAt: '2026-11-23T10:30:00.000Z' });
  const [mail] = await fileOf(karim, 'c4');
  expect(mail).toMatchObject({ id: plan.messages[1].mailId, sourceRef: 'p4-2' });
  const eml = await fetch(`${app.url}/api/correspondence/mails/${mail!.id}/eml`, {
    headers: { cookie: karim.cookie() },
  });
  expect(Buffer.from(await eml.arrayBuffer()).equals(sink.received[0]!.bytes)).toBe(true);
});

test('a person settles an uncertain mail: not sent, it is due again', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  sink.follow((step) => (step === 'dot' ? 'cut' : 'accept'));
  const karim = await app.signIn('kbenali');
  await send(karim, 'p4-2');
  await karim.post(`${base}/messages/p4-2/settle`, { fate: 'notSent' });
  expect(await executionRow(karim, 'p4-2')).toMatchObject({ situation: 'due', sendable: true });
  const again = await karim.request('POST', `${base}/messages/p4-2/settle`, { fate: 'sent' });
  expect([again.status, again.error.code]).toEqual([409, 'communication-plans.messageGone']);
  sink.follow(() => 'accept');
  expect(await send(karim, 'p4-2')).toMatchObject({ result: 'sent' });
});

test.each<[string, (app: TestApp, id: string) => Promise<void>]>([
  [
    'its subject',
    async (app) => {
      await app.application.platform.db.transaction(async (tx) => {
        await sql`update plans_messages set subject = 'Autre' where id = 'p4-2'`.execute(tx);
      });
    },
  ],
  ['the address of the client', (app) => changeContact(app, 'c4', { email: 'autre@courriel.example' })],
  ['a value', (app) => changeContact(app, 'c4', { civility_letter: 'Maître' })],
])('what is not what was read does not leave: %s', async (_, change) => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const approved = await approve(karim, 'p4-2');
  await change(app, 'p4-2');
  expect(await sendApproved(karim, approved)).toMatchObject([{ result: 'contentChanged' }]);
  expect(sink.steps).toEqual([]);
  expect((await rowOf(app, 'p4-2'))['state']).toBe('planned');
  expect(await send(karim, 'p4-2')).toMatchObject({ result: 'sent' });
});

test('an attachment that is put in place of another asks for approval again', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const approved = await approve(karim, 'p4-2');
  await app.application.platform.db.transaction(async (tx) => {
    await sql`update plans_attachments set hash = (select hash from plans_attachments
      where owner_id = 'p1-1') where owner_id = 'p4-2'`.execute(tx);
  });
  expect(await sendApproved(karim, approved)).toMatchObject([{ result: 'contentChanged' }]);
});

test('after a crash before the first byte, the message is due again', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  await leaveSending(app, 'p4-2', 'claimed');
  const approved = { id: 'p4-2', contentHash: 'a'.repeat(64) };
  await recover(app);
  expect(await executionRow(karim, 'p4-2')).toMatchObject({ situation: 'sending', sendable: false });
  expect(await sendApproved(karim, approved)).toMatchObject([{ result: 'alreadyTaken' }]);
  app.clock.advance(minutes(3));
  await recover(app);
  expect(await executionRow(karim, 'p4-2')).toMatchObject({ situation: 'due', sendable: true });
  expect(await send(karim, 'p4-2')).toMatchObject({ result: 'sent' });
  expect(sink.received).toHaveLength(1);
  const { entries } = await karim.get(`${base}/plans/p4/journal`);
  expect(entries.map((entry: any) => [entry.what, entry.userId])).toContainEqual([
    'sendingInterrupted',
    null,
  ]);
});

test('after a crash while the mail was leaving, its fate is uncertain and it does not leave again by itself', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  await leaveSending(app, 'p4-2', 'transmitting');
  app.clock.advance(minutes(3));
  await recover(app);
  await recover(app);
  expect(await executionRow(karim, 'p4-2')).toMatchObject({ situation: 'uncertain', sendable: false });
  const { contentHash } = (await executionRow(karim, 'p4-2'))!;
  expect(await sendApproved(karim, { id: 'p4-2', contentHash })).toMatchObject([{ result: 'notSendable' }]);
  expect(sink.steps).toEqual([]);
});

test('messages of one plan leave in their order', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const second = await approve(karim, 'p10-2');
  expect(await sendApproved(karim, second)).toMatchObject([
    { result: 'blocked', blocked: [{ code: 'earlierNotGone', data: { position: 1 } }] },
  ]);
  const first = await approve(karim, 'p10-1');
  const results = await sendApproved(karim, first, second);
  expect(results.map(({ result }) => result)).toEqual(['sent', 'sent']);
  expect(sink.received).toHaveLength(2);
});

test('nothing leaves that cannot be kept: a lost file blocks before anything is sent', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const approved = await approve(karim, 'p4-2');
  await app.application.platform.db.transaction(async (tx) => {
    await sql`update plans_attachments set hash = ${'0'.repeat(64)} where owner_id = 'p4-2'`.execute(tx);
  });
  const blocked = [{ code: 'missingAttachment', data: { name: 'notice-enlevement.pdf' } }];
  expect(await sendApproved(karim, approved)).toMatchObject([{ result: 'blocked', blocked }]);
  expect(await executionRow(karim, 'p4-2')).toMatchObject({ situation: 'blocked', blocked });
  expect(sink.steps).toEqual([]);
});

test('what is sent by one person is heard by the others, and by nobody who is not signed in', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const elodie = await (await app.signIn('evasseur')).live();
  expect(await elodie.subscribe('communication-plans/plans', 'communication-plans/plans-of-others')).toEqual([
    'communication-plans/plans-of-others',
  ]);
  await expect(app.stranger().live()).rejects.toThrow();
  await send(karim, 'p4-2');
  expect(await elodie.event('communication-plans/plans', 'planMessage.sent')).toMatchObject({
    messageId: 'p4-2',
  });
});
