import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { changeContact } from '../../../../test/support/change-rows.ts';
import { executionRow, leaveBySink, send } from '../../../../test/support/plan-mails.ts';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';
import { plusMs } from '../../../platform/runtime/server/clock.ts';
import { change, journalOf, rowOf } from '../../../../test/support/running-plans.ts';

const base = '/api/communication-plans';
const minutes = (count: number) => count * 60_000;
const retry = (app: TestApp) => app.application.runJob('communication-plans.retry-deferred');

/** Message p4-2, sent by Karim to a server that puts it off. */
async function putOff() {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  sink.follow((step) => (step === 'rcpt' ? '451 4.3.0 Try again later' : 'accept'));
  const karim = await app.signIn('kbenali');
  expect(await send(karim, 'p4-2')).toMatchObject({ result: 'deferred' });
  return { app, sink, karim };
}

/** Lets time pass until the message is to be tried again, and tries. */
async function retryInTime(app: TestApp): Promise<number> {
  const before = app.clock.now();
  app.clock.set((await rowOf(app, 'p4-2'))['retry_at']);
  await retry(app);
  return (Date.parse(app.clock.now()) - Date.parse(before)) / 60_000;
}

test('what a server puts off is tried again after 1, 5, 15 and 60 minutes, and leaves as it was approved', async () => {
  const { app, sink, karim } = await putOff();
  const { message_id: first, approved_hash: approved } = await rowOf(app, 'p4-2');
  await retry(app);
  expect((await rowOf(app, 'p4-2'))['attempt']).toBe(1);
  const waits = [];
  for (let count = 0; count < 5; count++) waits.push(await retryInTime(app));
  for (const [index, plain] of [1, 5, 15, 60, 60].entries()) {
    expect(waits[index]).toBeGreaterThanOrEqual(plain);
    expect(waits[index]).toBeLessThanOrEqual(plain * 1.2);
  }
  expect(await executionRow(karim, 'p4-2')).toMatchObject({
    situation: 'deferred',
    retryAt: (await rowOf(app, 'p4-2'))['retry_at'],
  });
  sink.follow(() => 'accept');
  await retryInTime(app);
  expect(await rowOf(app, 'p4-2')).toMatchObject({
    ...{ state: 'sent', attempt: 7, message_id: first, approved_hash: approved, approved_by: 'u2' },
    ...{ retry_at: null, retry_until: null },
  });
  expect(sink.received).toHaveLength(1);
});

test('after 48 hours it waits for a person, with the reason and a trace; a person may still send it', async () => {
  const { app, sink, karim } = await putOff();
  const { retry_until: until } = await rowOf(app, 'p4-2');
  expect(Date.parse(until) - Date.parse('2026-11-23T10:30:00.000Z')).toBe(minutes(48 * 60));
  // The tries of nearly two days are one: the hours before the last ones pass at once.
  app.clock.set(plusMs(until, -minutes(130)));
  await retry(app);
  while ((await rowOf(app, 'p4-2'))['retry_at'] !== null) await retryInTime(app);
  expect((await rowOf(app, 'p4-2'))['attempt']).toBeGreaterThan(2);
  expect(app.clock.now() <= until).toBe(true);
  const { attempt } = await rowOf(app, 'p4-2');
  app.clock.advance(minutes(600));
  await retry(app);
  expect((await rowOf(app, 'p4-2'))['attempt']).toBe(attempt);
  expect(await executionRow(karim, 'p4-2')).toMatchObject({
    ...{ situation: 'deferred', retryAt: null, sendable: true },
    response: expect.stringContaining('451'),
  });
  expect(await journalOf(karim, 'p4')).toContain('retriesEnded');
  sink.follow(() => 'accept');
  expect(await send(karim, 'p4-2')).toMatchObject({ result: 'sent' });
});

test('a server that was away longer than that tries nothing by itself', async () => {
  const { app, sink, karim } = await putOff();
  sink.follow(() => 'accept');
  app.clock.advance(minutes(49 * 60));
  await retry(app);
  expect(sink.received).toEqual([]);
  expect(await rowOf(app, 'p4-2')).toMatchObject({ state: 'deferred', retry_at: null });
  expect(await journalOf(karim, 'p4')).toContain('retriesEnded');
});

test('what is no longer what was approved is not tried: it is due again, and says why', async () => {
  const { app, sink, karim } = await putOff();
  sink.follow(() => 'accept');
  await changeContact(app, 'c4', { civility_letter: 'Maître' });
  await retryInTime(app);
  expect(sink.received).toEqual([]);
  expect(await executionRow(karim, 'p4-2')).toMatchObject({
    ...{ situation: 'due', retryAt: null, contentChanged: true, sendable: true },
  });
  expect((await karim.get(`${base}/plans/p4`)).messages[1]).toMatchObject({
    ...{ state: 'planned', contentChanged: true },
  });
  expect(await journalOf(karim, 'p4')).toContain('approvalLost');
  app.clock.advance(minutes(120));
  await retry(app);
  expect(sink.received).toEqual([]);
  expect(await send(karim, 'p4-2')).toMatchObject({ result: 'sent' });
});

test('a message that is written anew while it waits is approved anew', async () => {
  const { app, sink, karim } = await putOff();
  sink.follow(() => 'accept');
  const { messages } = await karim.get(`${base}/plans/p4`);
  const { delay, anchor, nature, body } = messages[1];
  const attachments = messages[1].attachments.map(({ hash, name, type }: any) => ({ hash, name, type }));
  const input = { delay, anchor, nature, body, attachments, subject: 'Autre objet' };
  await karim.put(`${base}/plans/p4/messages/p4-2`, input);
  expect(await rowOf(app, 'p4-2')).toMatchObject({ state: 'planned', retry_at: null });
  app.clock.advance(minutes(5));
  await retry(app);
  expect(sink.received).toEqual([]);
  expect(await executionRow(karim, 'p4-2')).toMatchObject({ contentChanged: true });
});

test('what became blocked meanwhile waits, and leaves once it is not', async () => {
  const { app, sink } = await putOff();
  sink.follow(() => 'accept');
  const { email } = (
    await sql<{ email: string }>`select email from contacts_contacts where id = 'c4'`.execute(
      app.application.platform.db.read,
    )
  ).rows[0]!;
  await changeContact(app, 'c4', { email: null });
  await retryInTime(app);
  expect(await rowOf(app, 'p4-2')).toMatchObject({ state: 'deferred', attempt: 1 });
  expect((await rowOf(app, 'p4-2'))['retry_at'] > app.clock.now()).toBe(true);
  await changeContact(app, 'c4', { email });
  await retryInTime(app);
  expect(await rowOf(app, 'p4-2')).toMatchObject({ state: 'sent' });
});

test('nothing of a suspended plan is tried; what a person is sending meanwhile leaves once', async () => {
  const { app, sink, karim } = await putOff();
  sink.follow(() => 'accept');
  await karim.post(`${base}/plans/p4/suspend`);
  await retryInTime(app);
  expect(sink.received).toEqual([]);
  await karim.post(`${base}/plans/p4/resume`, { dates: 'keep' });
  await change(app, sql`update plans_messages set state = 'deferred' where id = 'p4-2'`);
  await Promise.all([retry(app), send(karim, 'p4-2'), retry(app)]);
  expect(sink.received).toHaveLength(1);
  expect(await rowOf(app, 'p4-2')).toMatchObject({ state: 'sent' });
});

test('a cut before the final dot is tried again; after it, never by itself', async () => {
  const app = await startTestApp();
  const sink = await leaveBySink(app);
  const karim = await app.signIn('kbenali');
  sink.follow((step) => (step === 'rcpt' ? 'cut' : 'accept'));
  expect(await send(karim, 'p10-1')).toMatchObject({ result: 'deferred' });
  sink.follow((step) => (step === 'dot' ? 'cut' : 'accept'));
  expect(await send(karim, 'p4-2')).toMatchObject({ result: 'uncertain' });
  sink.follow(() => 'accept');
  app.clock.advance(minutes(3));
  await retry(app);
  expect(await rowOf(app, 'p10-1')).toMatchObject({ state: 'sent' });
  expect(await rowOf(app, 'p4-2')).toMatchObject({ state: 'uncertain', retry_at: null });
});
