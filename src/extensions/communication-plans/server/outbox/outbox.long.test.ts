import { sql } from 'kysely';
import { expect, test } from 'vitest';
import {
  approve,
  executionRow,
  fileOf,
  leaveBySink,
  sendApproved,
  useServer,
  type Approved,
} from '../../../../../test/support/plan-mails.ts';
import { startTestApp, type TestApp } from '../../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../../test/support/test-client.ts';
import { change, journalOf, rowOf, runningPlan } from '../../../../../test/support/running-plans.ts';
import { stopOutbox } from './outbox.ts';

const base = '/api/communication-plans';

/** As many plans with one message due, of four clients in turn, read and ready to be sent. */
async function dueMails(client: TestClient, count: number): Promise<Approved[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made++) {
    const plan = await runningPlan(client, { contactId: `c${1 + (made % 4)}` });
    ids.push(plan.ids[0]!);
  }
  return Promise.all(ids.map((id) => approve(client, id)));
}

const resultsOf = (results: { result: string }[]) => results.map(({ result }) => result);
const states = (app: TestApp, list: readonly Approved[]) =>
  Promise.all(list.map(async ({ id }) => (await rowOf(app, id))['state'] as string));
const messageIdOf = ({ bytes }: { bytes: Buffer }) => /^Message-ID: (.*)$/m.exec(bytes.toString())![1];

const accountChange = (app: TestApp, columns: ReturnType<typeof sql>) =>
  change(app, sql`update mail_accounts_accounts set ${columns}`);

// Could pass wrongly if the ten followed each other: each begins before any has answered, in two orders.
test('ten executions at once of one list send each mail once', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const sophie = await app.signIn('smarchand');
  const list = await dueMails(karim, 12);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      sendApproved(index % 2 ? karim : sophie, ...(index % 3 ? list : list.toReversed())),
    ),
  );
  expect(sink.received).toHaveLength(12);
  expect(new Set(sink.received.map(messageIdOf)).size).toBe(12);
  const told = resultsOf(answers.flat());
  expect(told.filter((result) => result === 'sent')).toHaveLength(12);
  for (const result of told) expect(['sent', 'alreadySent', 'alreadyTaken']).toContain(result);
  expect(await states(app, list)).toEqual(list.map(() => 'sent'));
});

test('mails leave several at once, and the answers stand in the order of the list', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const list = await dueMails(karim, 8);
  let open = 0;
  let most = 0;
  sink.follow((step) => {
    if (step === 'mail') most = Math.max(most, ++open);
    if (step === 'dot') open--;
    return 'accept';
  });
  const results = await sendApproved(karim, ...list);
  expect(results.map(({ id, result }) => [id, result])).toEqual(list.map(({ id }) => [id, 'sent']));
  expect(most).toBeGreaterThan(1);
  for (const contact of ['c1', 'c2', 'c3', 'c4']) {
    const refs = (await fileOf(karim, contact)).map(({ sourceRef }) => sourceRef);
    expect(list.filter(({ id }) => refs.includes(id))).toHaveLength(2);
  }
});

test('messages of one plan leave one after the other, in their order, however they are listed', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const { ids } = await runningPlan(karim, { days: [1, 1, 1] });
  const list = await Promise.all(ids.map((id) => approve(karim, id)));
  const [first, second, third] = list as [Approved, Approved, Approved];
  expect(resultsOf(await sendApproved(karim, third, first, second))).toEqual(['sent', 'sent', 'sent']);
  const expected = await Promise.all(ids.map(async (id) => (await rowOf(app, id))['message_id'] as string));
  expect(sink.received.map(messageIdOf)).toEqual(expected);
});

test('what a server does to the first message of a plan holds back the next ones, and no other client', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const one = await runningPlan(karim, { days: [1, 1] });
  const other = await runningPlan(karim, { contactId: 'c2' });
  const list = await Promise.all([...one.ids, ...other.ids].map((id) => approve(karim, id)));
  const { email } = (
    await sql<{ email: string }>`select email from contacts_contacts where id = 'c1'`.execute(
      app.application.platform.db.read,
    )
  ).rows[0]!;
  sink.follow((step, { to }) => (step === 'rcpt' && to.includes(email) ? '451 4.2.1 Later' : 'accept'));
  const results = await sendApproved(karim, ...list);
  expect(resultsOf(results)).toEqual(['deferred', 'blocked', 'sent']);
  expect(results[1]!.blocked).toEqual([{ code: 'earlierNotGone', data: { position: 1 } }]);
  expect(await states(app, list)).toEqual(['deferred', 'planned', 'sent']);
});

test('a message whose mail cannot even be made hurts no other', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  const list = await dueMails(karim, 3);
  await change(app, sql`update plans_messages set body = '{"type":' where id = ${list[1]!.id}`);
  expect(resultsOf(await sendApproved(karim, ...list))).toEqual(['sent', 'notSendable', 'sent']);
  expect(sink.received).toHaveLength(2);
  expect((await rowOf(app, list[1]!.id))['state']).toBe('planned');
});

test('a server that is down is tried a few times; the others are put off at once, with its reason', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  sink.follow((step) => (step === 'greeting' ? '421 4.3.2 Not now' : 'accept'));
  const karim = await app.signIn('kbenali');
  const list = await dueMails(karim, 20);
  const results = await sendApproved(karim, ...list);
  expect(resultsOf(results)).toEqual(list.map(() => 'deferred'));
  for (const { response } of results) expect(response).toContain('421');
  expect(sink.steps.length).toBeLessThan(10);
  for (const { id } of list) expect(await rowOf(app, id)).toMatchObject({ state: 'deferred' });
  expect((await rowOf(app, list[19]!.id))['retry_at'] > app.clock.now()).toBe(true);
});

test('a port where nobody listens: each mail waits, with the reason', async () => {
  const app = await startTestApp();
  await useServer(app, 9);
  const karim = await app.signIn('kbenali');
  const list = await dueMails(karim, 6);
  expect(resultsOf(await sendApproved(karim, ...list))).toEqual(list.map(() => 'deferred'));
});

test('what is beyond the quota of the account is left alone, and told until when', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  await accountChange(app, sql`per_hour = 3`);
  const karim = await app.signIn('kbenali');
  const list = await dueMails(karim, 5);
  const results = await sendApproved(karim, ...list);
  expect(resultsOf(results).filter((result) => result === 'sent')).toHaveLength(3);
  const kept = results.filter(({ result }) => result !== 'sent') as unknown as Record<string, string>[];
  expect(kept).toHaveLength(2);
  for (const { id, result, until } of kept) {
    expect(result).toBe('quotaReached');
    expect(until! > app.clock.now()).toBe(true);
    expect(await rowOf(app, id!)).toMatchObject({ state: 'planned', attempt: 0, approved_hash: null });
  }
  expect(sink.received).toHaveLength(3);
  app.clock.set(kept[0]!['until']!);
  const again = list.filter(({ id }) => kept.some((one) => one['id'] === id));
  expect(resultsOf(await sendApproved(karim, ...again))).toEqual(['sent', 'sent']);
});

test('a refusal of the account itself pauses it: what was not leaving yet is left alone', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  await accountChange(app, sql`connections = 1`);
  sink.follow((step) => (step === 'mail' ? '550 5.7.1 Sender not allowed' : 'accept'));
  const karim = await app.signIn('kbenali');
  const list = await dueMails(karim, 6);
  const results = await sendApproved(karim, ...list);
  const [first] = results.filter(({ result }) => result === 'deferred');
  expect(first!.response).toContain('5.7.1');
  expect(results.filter(({ result }) => result === 'paused')).toHaveLength(5);
  expect((await states(app, list)).filter((state) => state === 'planned')).toHaveLength(5);
  sink.follow(() => 'accept');
  // It stays so for everybody, until an administrator has seen to it.
  const second = list.filter(({ id }) => id !== first!.id);
  expect(resultsOf(await sendApproved(karim, ...second))).toEqual(second.map(() => 'paused'));
  app.clock.advance(3_600_000);
  await app.application.runJob('communication-plans.retry-deferred');
  expect(sink.received).toEqual([]);
  await accountChange(app, sql`paused_at = null, paused_response = null`);
  expect(resultsOf(await sendApproved(karim, ...second))).toEqual(second.map(() => 'sent'));
  await app.application.runJob('communication-plans.retry-deferred');
  expect(await rowOf(app, first!.id)).toMatchObject({ state: 'sent' });
});

test('while everything is held, nothing leaves by any way, by anybody', async () => {
  const app = await startTestApp();
  const karim = await app.signIn('kbenali');
  const list = await dueMails(karim, 2);
  await change(
    app,
    sql`insert into mail_accounts_holds (id, reason, since) values ('h', 'copy', '2026-11-23T10:30:00.000Z')`,
  );
  expect(resultsOf(await sendApproved(karim, ...list))).toEqual(['held', 'held']);
  const sophie = await app.signIn('smarchand');
  await sophie.put(`${base}/settings`, { automatic: true, sendFrom: '08:00', sendUntil: '18:00' });
  const { planId } = await karim.get(`${base}/messages/${list[0]!.id}/preview`);
  await karim.put(`${base}/plans/${planId}/automatic`, { on: true });
  await app.application.runJob('communication-plans.send-automatically');
  expect(await states(app, list)).toEqual(['planned', 'planned']);
  await change(app, sql`update mail_accounts_holds set confirmed_at = '2026-11-23T10:31:00.000Z'`);
  expect(resultsOf(await sendApproved(karim, ...list))).toEqual(['sent', 'sent']);
});

test('a mail leaves by the account of its plan, and is read as from there', async () => {
  const app = await startTestApp();
  const usual = await leaveBySink(app);
  const other = await leaveBySink(app);
  const accounts = await sql<{
    id: string;
  }>`select id from mail_accounts_accounts order by created_at, id`.execute(app.application.platform.db.read);
  const [, second] = accounts.rows.map(({ id }) => id);
  await change(
    app,
    sql`update mail_accounts_accounts set sender_address = 'sav@vitrabelle.example' where id = ${second}`,
  );
  const karim = await app.signIn('kbenali');
  const { planId, ids } = await runningPlan(karim);
  const before = await approve(karim, ids[0]!);
  await change(app, sql`update plans_plans set account_id = ${second} where id = ${planId}`);
  // Another sender is another mail.
  expect(resultsOf(await sendApproved(karim, before))).toEqual(['contentChanged']);
  const preview = await karim.get(`${base}/messages/${ids[0]}/preview`);
  expect(preview.from.address).toBe('sav@vitrabelle.example');
  expect(resultsOf(await sendApproved(karim, await approve(karim, ids[0]!)))).toEqual(['sent']);
  expect([usual.received.length, other.received.length]).toEqual([0, 1]);
  expect(other.received[0]!.from).toBe('sav@vitrabelle.example');
  expect((await rowOf(app, ids[0]!))['account_id']).toBe(second);
});

/** Three mails by one line, of which one has come to `step` and hears nothing more when the sending stops. */
async function stoppedAt(step: 'rcpt' | 'dot') {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  await accountChange(app, sql`connections = 1`);
  const karim = await app.signIn('kbenali');
  const list = await dueMails(karim, 3);
  const reached = Promise.withResolvers<void>();
  sink.follow((at) => {
    if (at !== step) return 'accept';
    reached.resolve();
    return 'hang';
  });
  const sending = sendApproved(karim, ...list);
  await reached.promise;
  await stopOutbox(app.application.platform);
  return { app, list, sending, karim };
}

test('a stop does not wait for a server that says nothing: the mail is uncertain, the others are due', async () => {
  const { app, list, sending } = await stoppedAt('dot');
  expect(resultsOf(await sending).sort()).toEqual(['interrupted', 'interrupted', 'uncertain']);
  expect((await states(app, list)).sort()).toEqual(['planned', 'planned', 'uncertain']);
});

test('an interrupted mail that had not begun to leave is due again, and its journal says so', async () => {
  const { app, list, sending, karim } = await stoppedAt('rcpt');
  expect(resultsOf(await sending)).toEqual(list.map(() => 'interrupted'));
  expect(await states(app, list)).toEqual(list.map(() => 'planned'));
  expect(await executionRow(karim, list[0]!.id)).toMatchObject({ situation: 'due', sendable: true });
  const { planId } = await karim.get(`${base}/messages/${list[0]!.id}/preview`);
  expect(await journalOf(karim, planId)).toContain('sendingInterrupted');
  // And nothing more is taken.
  expect(resultsOf(await sendApproved(karim, ...list))).toEqual(list.map(() => 'interrupted'));
});
