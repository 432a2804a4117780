import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { leaveBySink, sendApproved } from '../../../../test/support/plan-mails.ts';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import { change, journalOf, rowOf, runningPlan } from '../../../../test/support/running-plans.ts';

const base = '/api/communication-plans';
const hours = { sendFrom: '08:00', sendUntil: '18:00' };
const runAutomatic = (app: TestApp) => app.application.runJob('communication-plans.send-automatically');

async function open(now?: string) {
  const app = await startTestApp(now === undefined ? {} : { now });
  const sink = await leaveBySink(app);
  // The run that is due at a start: from here on the clock moves, and runs come, only when told.
  await runAutomatic(app);
  return { app, sink, karim: await app.signIn('kbenali'), sophie: await app.signIn('smarchand') };
}

const switchOn = (sophie: TestClient) => sophie.put(`${base}/settings`, { automatic: true, ...hours });
const automatic = (client: TestClient, planId: string, on = true) =>
  client.put(`${base}/plans/${planId}/automatic`, { on });

test('nothing leaves by itself before both the company and the plan say so', async () => {
  const { app, sink, karim, sophie } = await open();
  expect(await karim.get(`${base}/settings`)).toEqual({
    ...{ automatic: false, ...hours, changedAt: null, changedByName: null },
  });
  const { planId, ids } = await runningPlan(karim);
  await automatic(karim, planId);
  await runAutomatic(app);
  expect(sink.steps).toEqual([]);
  await automatic(karim, planId, false);
  await switchOn(sophie);
  await runAutomatic(app);
  expect(sink.steps).toEqual([]);
  const plan = await automatic(karim, planId);
  expect(plan.automatic).toEqual({ since: app.clock.now(), byName: 'Karim Benali' });
  await runAutomatic(app);
  expect(sink.received).toHaveLength(1);
  expect(await rowOf(app, ids[0]!)).toMatchObject({ state: 'sent', approved_by: 'u2' });
  const { mails } = await karim.get('/api/correspondence/contacts/c1/mails');
  expect(mails[0]).toMatchObject({ sourceRef: ids[0], sentBy: null });
  expect(await journalOf(karim, planId)).toEqual([
    ...['planCreated', 'planStarted', 'automaticOn', 'automaticOff', 'automaticOn'],
    ...['messageSent', 'planCompleted'],
  ]);
  await runAutomatic(app);
  expect(sink.received).toHaveLength(1);
});

test('the settings are an administrator’s to change, and the first hour comes before the last', async () => {
  const { karim, sophie } = await open();
  const input = { automatic: true, ...hours };
  expect((await karim.request('PUT', `${base}/settings`, input)).status).toBe(403);
  for (const wrong of [{ sendFrom: '8:00' }, { sendUntil: '24:00' }, { sendFrom: '08:60' }]) {
    expect((await sophie.request('PUT', `${base}/settings`, { ...input, ...wrong })).status).toBe(400);
  }
  const turned = await sophie.request('PUT', `${base}/settings`, { ...input, sendFrom: '18:00' });
  expect([turned.status, turned.error.code]).toEqual([422, 'communication-plans.sendingHoursInvalid']);
  expect(turned.error.fields[0]!.path).toBe('/sendUntil');
  const heard = await karim.live();
  await heard.subscribe('communication-plans/plans');
  expect(await switchOn(sophie)).toMatchObject({ automatic: true, changedByName: 'Sophie Marchand' });
  await heard.event('communication-plans/plans', 'settings.changed');
});

test('a plan that is finished is not put to automatic sending', async () => {
  const { karim } = await open();
  const { planId } = await runningPlan(karim);
  await karim.post(`${base}/plans/${planId}/cancel`);
  const answer = await karim.request('PUT', `${base}/plans/${planId}/automatic`, { on: true });
  expect([answer.status, answer.error.code]).toEqual([409, 'communication-plans.planFinished']);
  expect((await karim.request('PUT', `${base}/plans/none/automatic`, { on: true })).status).toBe(404);
});

// Europe/Paris: winter time until 28 March 2027 at 2 o'clock, summer time until 25 October 2026 at 3.
test.each([
  ['a minute too early', '2026-11-23T06:59:00.000Z', false],
  ['at the first minute', '2026-11-23T07:00:00.000Z', true],
  ['at the last minute', '2026-11-23T16:59:00.000Z', true],
  ['a minute too late', '2026-11-23T17:00:00.000Z', false],
  ['on a Saturday', '2026-11-28T10:00:00.000Z', false],
  ['on 11 November', '2026-11-11T10:00:00.000Z', false],
  ['on Friday in summer time, too early', '2026-10-23T05:59:00.000Z', false],
  ['on Friday in summer time, in time', '2026-10-23T06:00:00.000Z', true],
  ['on the day that winter time begins, a Sunday', '2026-10-25T10:00:00.000Z', false],
  ['on Monday in winter time, too early', '2026-10-26T06:59:00.000Z', false],
  ['on Monday in winter time, in time', '2026-10-26T07:00:00.000Z', true],
  ['on the day that summer time begins, a Sunday', '2027-03-28T10:00:00.000Z', false],
  ['on Easter Monday', '2027-03-29T10:00:00.000Z', false],
  ['on Tuesday in summer time, too early', '2027-03-30T05:59:00.000Z', false],
  ['on Tuesday in summer time, in time', '2027-03-30T06:00:00.000Z', true],
])('mails leave on open days between the hours of the company: %s', async (_when, moment, leaves) => {
  const { app, sink, karim, sophie } = await open();
  await switchOn(sophie);
  const { planId } = await runningPlan(karim, { startOn: '2026-10-01', days: [1] });
  await automatic(karim, planId);
  app.clock.set(moment);
  await change(app, sql`update plans_messages set due_on = ${moment.slice(0, 10)} where plan_id = ${planId}`);
  await runAutomatic(app);
  expect(sink.received).toHaveLength(leaves ? 1 : 0);
});

test('the company’s own closed days hold back what is due, which leaves on the next open one', async () => {
  const { app, sink, karim, sophie } = await open();
  await switchOn(sophie);
  const { planId } = await runningPlan(karim);
  await automatic(karim, planId);
  await change(
    app,
    sql`insert into company_closures (id, first_on, last_on, name)
      values ('closed', '2026-11-23', '2026-11-24', 'Inventaire')`,
  );
  await runAutomatic(app);
  app.clock.set('2026-11-24T10:00:00.000Z');
  await runAutomatic(app);
  expect(sink.received).toEqual([]);
  app.clock.set('2026-11-25T10:00:00.000Z');
  await runAutomatic(app);
  expect(sink.received).toHaveLength(1);
});

test('what is not due yet, blocked, suspended or of another plan stays', async () => {
  const { app, sink, karim, sophie } = await open();
  await switchOn(sophie);
  const coming = await runningPlan(karim, { days: [2] });
  const blocked = await runningPlan(karim, { contactId: 'c5' });
  await change(app, sql`update contacts_contacts set email = null where id = 'c5'`);
  const suspended = await runningPlan(karim, { contactId: 'c2' });
  for (const { planId } of [coming, blocked, suspended]) await automatic(karim, planId);
  await karim.post(`${base}/plans/${suspended.planId}/suspend`);
  const byHand = await runningPlan(karim, { contactId: 'c3' });
  await runAutomatic(app);
  expect(sink.received).toEqual([]);
  for (const { ids } of [coming, blocked, suspended, byHand]) {
    expect(await rowOf(app, ids[0]!)).toMatchObject({ state: 'planned', attempt: 0 });
  }
});

test('of a plan with several late messages nothing leaves by itself, and its journal says so once', async () => {
  const { app, sink, karim, sophie } = await open();
  await switchOn(sophie);
  const stale = await runningPlan(karim, { startOn: '2026-11-10', days: [1, 4, 13] });
  const late = await runningPlan(karim, { startOn: '2026-11-10', days: [1, 40], contactId: 'c2' });
  for (const { planId } of [stale, late]) await automatic(karim, planId);
  for (let count = 0; count < 3; count++) await runAutomatic(app);
  expect(sink.received).toHaveLength(1);
  expect(await rowOf(app, late.ids[0]!)).toMatchObject({ state: 'sent' });
  for (const id of stale.ids) expect(await rowOf(app, id)).toMatchObject({ state: 'planned', attempt: 0 });
  const told = (await journalOf(karim, stale.planId)).filter((what) => what === 'automaticLeft');
  expect(told).toHaveLength(1);
  expect(await journalOf(karim, late.planId)).not.toContain('automaticLeft');
});

test('two messages of one day leave in their order', async () => {
  const { app, sink, karim, sophie } = await open();
  await switchOn(sophie);
  const { planId, ids } = await runningPlan(karim, { days: [1, 1, 1] });
  await automatic(karim, planId);
  await runAutomatic(app);
  expect(sink.received).toHaveLength(3);
  const moments = await Promise.all(ids.map(async (id) => (await rowOf(app, id))['mail_id'] as string));
  expect(moments).toEqual([...moments].sort());
});

// Could pass wrongly if the job came last: all begin before any has ended.
test('two people and the automatic mode on one list: each mail once', async () => {
  const { app, sink, karim, sophie } = await open();
  await switchOn(sophie);
  for (let count = 0; count < 8; count++) {
    const { planId } = await runningPlan(karim, { contactId: `c${1 + (count % 4)}` });
    await automatic(karim, planId);
  }
  const { rows } = await karim.get(`${base}/execution`);
  const due = rows.filter((row: any) => row.sendable && row.situation === 'due');
  const list = due.map(({ id, contentHash }: any) => ({ id, contentHash }));
  await Promise.all([
    ...[sendApproved(karim, ...list), runAutomatic(app)],
    ...[sendApproved(sophie, ...list), runAutomatic(app)],
  ]);
  await runAutomatic(app);
  const ids = sink.received.map(({ bytes }) => /^Message-ID: (.*)$/m.exec(bytes.toString())![1]);
  expect(ids).toHaveLength(list.length);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id } of list) expect(await rowOf(app, id)).toMatchObject({ state: 'sent', attempt: 1 });
});

test('what was approved otherwise before waits for a person to read it again', async () => {
  const { app, sink, karim, sophie } = await open();
  await switchOn(sophie);
  const { planId, ids } = await runningPlan(karim);
  await change(app, sql`update plans_messages set approved_hash = ${'a'.repeat(64)} where id = ${ids[0]}`);
  await automatic(karim, planId);
  await runAutomatic(app);
  expect(sink.received).toEqual([]);
  expect(await rowOf(app, ids[0]!)).toMatchObject({ state: 'planned' });
});

// Could pass wrongly if few were due: what leaves after the switch is what was taken together with the first ones.
test('nothing more is taken once it is turned off, or once the last hour has come, also while it runs', async () => {
  const { app, sink, karim, sophie } = await open();
  await switchOn(sophie);
  const { planId } = await runningPlan(karim);
  await automatic(karim, planId);
  await copies(app, planId, 130);
  sink.follow((step) => {
    if (step === 'greeting') app.clock.set('2026-11-23T17:00:00.000Z');
    return 'accept';
  });
  await runAutomatic(app);
  expect(sink.received.length).toBeLessThanOrEqual(100);
  expect(sink.received.length).toBeGreaterThan(0);
  const tomorrow = '2026-11-24T09:00:00.000Z';
  const before = sink.received.length;
  app.clock.set(tomorrow);
  sink.follow(() => 'accept');
  await runAutomatic(app);
  expect(sink.received).toHaveLength(131);
  expect(before).toBeLessThan(131);
});

/** As many plans like this one, beside it. */
async function copies(app: TestApp, planId: string, count: number): Promise<void> {
  const { db } = app.application.platform;
  const read = async (table: string, column: string) =>
    (
      await sql<
        Record<string, unknown>
      >`select * from ${sql.table(table)} where ${sql.ref(column)} = ${planId}`.execute(db.read)
    ).rows[0]!;
  const [plan, message] = [await read('plans_plans', 'id'), await read('plans_messages', 'plan_id')];
  const insert = (table: string, row: Record<string, unknown>) =>
    sql`insert into ${sql.table(table)} (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
      values (${sql.join(Object.values(row))})`;
  await db.transaction(async (tx) => {
    for (let made = 0; made < count; made++) {
      const id = `copy-${String(made).padStart(4, '0')}`;
      await insert('plans_plans', { ...plan, id }).execute(tx);
      await insert('plans_messages', { ...message, id: `${id}-1`, plan_id: id }).execute(tx);
    }
  });
}
