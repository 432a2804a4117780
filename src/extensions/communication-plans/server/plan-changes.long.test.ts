import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { executionRow, leaveBySink, send } from '../../../../test/support/plan-mails.ts';
import { change, rowOf, runningPlan } from '../../../../test/support/running-plans.ts';
import { startTestApp, type TestApp } from '../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';

const base = '/api/communication-plans';
const days = (plan: any) => plan.messages.map((message: any) => message.dueOn);

const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bonjour.' }] }] };
const written = (changes: object = {}) => ({
  ...{ delay: { value: 3, unit: 'day' }, anchor: 'afterStart', nature: 'service' },
  ...{ subject: 'Un mot', body: doc, attachments: [] },
  ...changes,
});

const calendar = { timezone: 'Europe/Paris', holidayRegion: 'metropole', openWeekdays: [1, 2, 3, 4, 5] };

describe('a day chosen by hand', () => {
  test('stays through the preview, the writing and a new start, and moves no other', async () => {
    const karim = await (await startTestApp()).signIn('kbenali');
    const messages = [written({ dueOn: '2026-12-24' }), written({ delay: { value: 1, unit: 'week' } })];
    const input = { contactId: 'c9', label: 'À la main', startOn: '2026-11-23', messages };
    const preview = await karim.post(`${base}/plans/preview`, input);
    expect(preview.messages.map((message: any) => [message.dueOn, message.movedByHand])).toEqual([
      ['2026-12-24', true],
      ['2026-11-30', false],
    ]);
    const plan = await karim.post(`${base}/plans`, input);
    expect(days(plan)).toEqual(['2026-12-24', '2026-11-30']);
    const { label, ownerId, closedDayRule, values } = plan;
    const settings = { label, ownerId, closedDayRule, values, startOn: '2026-11-25' };
    expect(days(await karim.put(`${base}/plans/${plan.id}`, settings))).toEqual(['2026-12-24', '2026-12-02']);
  });

  test('can be taken back, and is refused where it cannot be', async () => {
    const karim = await (await startTestApp()).signIn('kbenali');
    const moved = await karim.post(`${base}/messages/p6-4/move`, { dueOn: '2026-11-23' });
    expect(moved.messages[3]).toMatchObject({ dueOn: '2026-11-23', movedByHand: true });
    expect(moved.messages[4]).toMatchObject({ dueOn: '2026-12-05', movedByHand: false });
    const back = await karim.post(`${base}/messages/p6-4/move`, { dueOn: null });
    expect(back.messages[3]).toMatchObject({ dueOn: '2026-11-20', movedByHand: false });
    for (const [dueOn, code] of [
      ['2026-11-22', 'datePast'],
      ['2026-10-01', 'dateBeforeStart'],
      ['2026-02-30', 'dateInvalid'],
      ['2200-01-01', 'dateOutOfRange'],
    ]) {
      const refused = await karim.request('POST', `${base}/messages/p6-4/move`, { dueOn });
      expect([refused.status, refused.error.code]).toEqual([422, `communication-plans.${code}`]);
      expect(refused.error.fields[0]?.path).toBe('/dueOn');
    }
    const sent = await karim.request('POST', `${base}/messages/p6-1/move`, { dueOn: '2026-12-01' });
    expect([sent.status, sent.error.code]).toEqual([409, 'communication-plans.messageGone']);
    const { entries } = await karim.get(`${base}/plans/p6/journal`);
    expect(entries.find((entry: any) => entry.what === 'messageMoved')).toMatchObject({ position: 4 });
  });

  test('of a plan to be made is refused on its own field before the start', async () => {
    const karim = await (await startTestApp()).signIn('kbenali');
    const input = { contactId: 'c9', label: 'x', startOn: '2026-11-23' };
    const refused = await karim.request('POST', `${base}/plans/preview`, {
      ...input,
      messages: [written(), written({ dueOn: '2026-11-20' })],
    });
    expect([refused.status, refused.error.code]).toEqual([422, 'communication-plans.dateBeforeStart']);
    expect(refused.error.fields[0]?.path).toBe('/messages/1/dueOn');
  });
});

describe('going on with a suspended plan', () => {
  test('shows each way with the dates before and after; the delay that was announced comes first', async () => {
    const app = await startTestApp();
    const karim = await app.signIn('kbenali');
    app.clock.set('2026-11-30T09:00:00.000Z');
    const { suspendedDays, fellDue, choices } = await karim.get(`${base}/plans/p2/resumption`);
    expect([suspendedDays, fellDue]).toEqual([7, 1]);
    // Promised for 7 December, announced for the 14th by the plan that took over.
    expect(choices.map((choice: any) => [choice.kind, choice.changes.map((one: any) => one.to)])).toEqual([
      ['delay', ['2026-12-04', '2026-12-19']],
      ['keep', ['2026-11-27', '2026-12-12']],
      ['skip', [null, '2026-12-12']],
    ]);
    expect(choices[0].changes.map((one: any) => [one.position, one.from])).toEqual([
      [4, '2026-11-27'],
      [5, '2026-12-12'],
    ]);
    expect(choices[0].changes[0].subject).toContain('CC-2026-0203');
    const resumed = await karim.post(`${base}/plans/p2/resume`, choices[0].input);
    expect([resumed.state, ...days(resumed).slice(3)]).toEqual(['active', '2026-12-04', '2026-12-19']);
    const again = await karim.request('GET', `${base}/plans/p2/resumption`);
    expect([again.status, again.error.code]).toEqual([409, 'communication-plans.planNotSuspended']);
  });

  test('can pass over what fell due, with a trace, and ends a plan that has nothing more', async () => {
    const app = await startTestApp();
    const karim = await app.signIn('kbenali');
    app.clock.set('2026-12-01T09:00:00.000Z');
    const skipped = await karim.post(`${base}/plans/p2/resume`, { dates: 'skip' });
    expect(skipped.messages.slice(3).map((message: any) => [message.state, message.dueOn])).toEqual([
      ['skipped', '2026-11-27'],
      ['planned', '2026-12-12'],
    ]);
    expect(await executionRow(karim, 'p2-5')).toMatchObject({ situation: 'coming', sendable: true });
    await karim.post(`${base}/plans/p2/suspend`);
    app.clock.set('2027-01-04T09:00:00.000Z');
    const returned = await app.signIn('kbenali');
    const done = await returned.post(`${base}/plans/p2/resume`, { dates: 'skip' });
    expect([done.state, done.suspendedAt]).toEqual(['completed', null]);
    const { entries } = await returned.get(`${base}/plans/p2/journal`);
    const what = entries.map((entry: any) => entry.what);
    expect(what.filter((told: string) => told === 'messageSkipped')).toHaveLength(2);
    expect(what).toContain('planCompleted');
  });
});

describe('a mail that a server has put off, once its day is another one', () => {
  async function putOff() {
    const app = await startTestApp();
    const sink = await leaveBySink(app);
    sink.follow((step) => (step === 'rcpt' ? '451 4.3.0 Later' : 'accept'));
    const karim = await app.signIn('kbenali');
    // Due today, without a day chosen by hand.
    const { planId, ids } = await runningPlan(karim, { days: [1, 40] });
    expect(await send(karim, ids[0]!)).toMatchObject({ result: 'deferred' });
    sink.follow(() => 'accept');
    return { app, sink, karim, planId, id: ids[0]! };
  }

  const settingsOf = ({ label, ownerId, values }: any) => ({ label, ownerId, values });

  test.each([
    [
      'the plan resumes later',
      async (karim: TestClient, planId: string) => {
        await karim.post(`${base}/plans/${planId}/suspend`);
        await karim.post(`${base}/plans/${planId}/resume`, { dates: 'shift', days: 14 });
      },
      '2026-12-07',
    ],
    [
      'the plan starts later',
      async (karim: TestClient, planId: string) => {
        const settings = settingsOf(await karim.get(`${base}/plans/${planId}`));
        const later = { startOn: '2026-12-01', closedDayRule: 'leave' };
        await karim.put(`${base}/plans/${planId}`, { ...settings, ...later });
      },
      '2026-12-02',
    ],
    [
      'its date is counted again',
      async (karim: TestClient, planId: string, app: TestApp) => {
        await change(app, sql`update plans_plans set start_on = '2026-11-29' where id = ${planId}`);
        await karim.post(`${base}/recounts`, { planIds: [planId] });
      },
      '2026-11-30',
    ],
  ])('waits for it: %s', async (_when, move, day) => {
    const { app, sink, karim, planId, id } = await putOff();
    await move(karim, planId, app);
    expect(await rowOf(app, id)).toMatchObject({ due_on: day, state: 'planned', retry_at: null });
    app.clock.advance(3_600_000);
    await app.application.runJob('communication-plans.retry-deferred');
    expect(sink.received).toEqual([]);
  });

  test('goes on being tried when nothing has moved it', async () => {
    const { app, sink, karim, planId } = await putOff();
    await karim.post(`${base}/plans/${planId}/suspend`);
    await karim.post(`${base}/plans/${planId}/resume`, { dates: 'keep' });
    await karim.post(`${base}/recounts`, { planIds: [planId] });
    app.clock.advance(3_600_000);
    await app.application.runJob('communication-plans.retry-deferred');
    expect(sink.received).toHaveLength(1);
  });
});

describe('a plan that takes over', () => {
  const values = { DATE_REPORT: '2026-12-21', MOTIF_REPORT: 'rupture de verre' };

  test('suspends the one it replaces and starts, linked both ways, in one step', async () => {
    const karim = await (await startTestApp()).signIn('kbenali');
    const plan = await karim.post(`${base}/plans/p6/replace`, { templateId: 'retard', values });
    expect(plan).toMatchObject({
      ...{ state: 'active', replacesPlanId: 'p6', contactId: 'c6', orderId: 'o6', startOn: '2026-11-23' },
      ...{ templateCode: 'RETARD', values, ownerId: 'u2' },
    });
    const replaced = await karim.get(`${base}/plans/p6`);
    expect([replaced.state, replaced.replacedByPlanId]).toEqual(['suspended', plan.id]);
    expect(await executionRow(karim, 'p6-4')).toBeUndefined();
    expect(await executionRow(karim, plan.messages[0].id)).toMatchObject({
      situation: 'due',
      sendable: true,
    });
    const { choices } = await karim.get(`${base}/plans/p6/resumption`);
    expect(choices[0]).toMatchObject({ kind: 'delay', input: { dates: 'shift', days: 7 } });
    const told = (await karim.get(`${base}/plans/p6/journal`)).entries[0];
    expect(told).toMatchObject({ what: 'planReplaced', detail: { label: plan.label } });
  });

  // Could pass wrongly if one had ended before the other began: both have read the plan as it was.
  test('takes over once, however often one asks: a client never gets one story twice', async () => {
    const app = await startTestApp();
    const [karim, sophie] = [await app.signIn('kbenali'), await app.signIn('smarchand')];
    const input = { templateId: 'retard', values };
    const answers = await Promise.all(
      [karim, sophie, karim].map((client) => client.request('POST', `${base}/plans/p6/replace`, input)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(refused.error.code).toBe('communication-plans.planAlreadyReplaced');
    const { replacedByPlanId } = await karim.get(`${base}/plans/p6`);
    expect(refused.error.data).toEqual({ planId: replacedByPlanId });
    // Once the one that took over is over, another delay may be told.
    await karim.post(`${base}/plans/${replacedByPlanId}/cancel`);
    expect((await karim.request('POST', `${base}/plans/p6/replace`, input)).status).toBe(200);
  });

  test('is refused on the field that is missing or past, and nothing is suspended then', async () => {
    const app = await startTestApp();
    const karim = await app.signIn('kbenali');
    const replace = (id: string, input: object) =>
      karim.request('POST', `${base}/plans/${id}/replace`, input);
    for (const [given, path, code] of [
      [{ DATE_REPORT: '2026-12-21' }, '/values/MOTIF_REPORT', 'planValueMissing'],
      [{ ...values, MOTIF_REPORT: '  ' }, '/values/MOTIF_REPORT', 'planValueMissing'],
      [{ ...values, DATE_REPORT: '2026-11-23' }, '/values/DATE_REPORT', 'dateNotAhead'],
      [{ ...values, DATE_REPORT: '2026-02-30' }, '/values/DATE_REPORT', 'dateInvalid'],
    ] as const) {
      const refused = await replace('p6', { templateId: 'retard', values: given });
      expect([refused.status, refused.error.code]).toEqual([422, `communication-plans.${code}`]);
      expect(refused.error.fields[0]?.path).toBe(path);
    }
    const both = await replace('p6', { templateId: 'retard', values: {} });
    expect(both.error.fields.map(({ path }) => path).toSorted()).toEqual([
      '/values/DATE_REPORT',
      '/values/MOTIF_REPORT',
    ]);
    expect((await karim.get(`${base}/plans/p6`)).state).toBe('active');
    expect((await karim.get(`${base}/plans`)).total).toBe(10);
    await karim.post(`${base}/plans/p6/cancel`);
    const finished = await replace('p6', { templateId: 'retard', values });
    expect([finished.status, finished.error.code]).toEqual([409, 'communication-plans.planNotRunning']);
    expect((await replace('none', { templateId: 'retard', values })).status).toBe(404);
    const stranger = await app.stranger().request('POST', `${base}/plans/p6/replace`, {});
    expect(stranger.status).toBe(401);
  });
});

describe('a calendar that changes', () => {
  const closures = [{ firstOn: '2026-11-25', lastOn: '2026-12-04', name: 'Congés' }];

  test('moves nothing by itself: says which plans would, and moves those that are asked', async () => {
    const app = await startTestApp();
    const sophie = await app.signIn('smarchand');
    const karim = await app.signIn('kbenali');
    const plan = await karim.post(`${base}/plans`, {
      ...{ contactId: 'c9', label: 'À la main', startOn: '2026-11-23', closedDayRule: 'next' },
      messages: [written(), written({ dueOn: '2026-12-01' }), written({ delay: { value: 5, unit: 'week' } })],
    });
    expect(plan.recount).toEqual([]);
    expect((await karim.get(`${base}/recounts`)).plans).toEqual([]);
    await sophie.put('/api/company/calendar', { ...calendar, closures });
    const seen = await karim.get(`${base}/plans/${plan.id}`);
    expect(days(seen)).toEqual(days(plan));
    // Nobody's choice is counted again, nor what another day would not be.
    expect(seen.recount).toEqual([
      {
        ...{ messageId: plan.messages[0].id, position: 1, subject: 'Un mot' },
        ...{ from: '2026-11-26', to: '2026-12-07' },
      },
    ]);
    const { plans, more } = await karim.get(`${base}/recounts`);
    expect([plans.map((one: any) => one.planId), more]).toEqual([[plan.id], false]);
    expect(plans[0]).toMatchObject({ label: 'À la main', changes: seen.recount });
    const { label, startOn, ownerId, closedDayRule, values } = plan;
    const renamed = await karim.put(`${base}/plans/${plan.id}`, {
      ...{ startOn, ownerId, closedDayRule, values, label: `${label} !` },
    });
    expect(days(renamed)).toEqual(days(plan));
    const counted = await karim.post(`${base}/recounts`, { planIds: [plan.id] });
    expect(counted).toEqual({ plans: 1, messages: 1 });
    const moved = await karim.get(`${base}/plans/${plan.id}`);
    expect(days(moved)).toEqual(['2026-12-07', '2026-12-01', '2026-12-28']);
    expect([moved.recount, moved.messages[0].movedByHand]).toEqual([[], false]);
    expect(moved.warnings).toContainEqual({
      ...{ kind: 'closedDay', positions: [2], data: { dueOn: '2026-12-01', name: 'Congés' } },
    });
    expect((await karim.get(`${base}/recounts`)).plans).toEqual([]);
  });

  test('is used by what is made from then on: closures, weekdays and region', async () => {
    const app = await startTestApp();
    const sophie = await app.signIn('smarchand');
    const preview = async (startOn: string) => {
      const input = { contactId: 'c9', label: 'x', startOn, closedDayRule: 'next', messages: [written()] };
      return (await sophie.post(`${base}/plans/preview`, input)).messages[0].dueOn;
    };
    expect(await preview('2026-11-25')).toBe('2026-11-30');
    await sophie.put('/api/company/calendar', { ...calendar, openWeekdays: [2, 3, 4, 5, 6], closures: [] });
    expect(await preview('2026-11-25')).toBe('2026-11-28');
    const reunion = { ...calendar, holidayRegion: 'reunion', openWeekdays: [1, 2, 3, 4, 5, 6, 7], closures };
    await sophie.put('/api/company/calendar', reunion);
    expect(await preview('2026-11-22')).toBe('2026-12-05');
    expect(await preview('2026-12-17')).toBe('2026-12-21');
  });

  test('finished plans and unknown ones are not counted again', async () => {
    const karim = await (await startTestApp()).signIn('kbenali');
    await karim.post(`${base}/plans/p6/cancel`);
    expect(await karim.post(`${base}/recounts`, { planIds: ['p6', 'p6'] })).toEqual({
      plans: 0,
      messages: 0,
    });
    expect((await karim.request('POST', `${base}/recounts`, { planIds: ['none'] })).status).toBe(404);
  });
});

describe('today is the company’s', () => {
  // Paris leaves summer time on 25 October 2026 and enters it on 28 March 2027.
  test.each([
    ['2026-10-24T21:30:00.000Z', '2026-10-24'],
    ['2026-10-24T22:30:00.000Z', '2026-10-25'],
    ['2026-10-25T22:30:00.000Z', '2026-10-25'],
    ['2026-10-25T23:30:00.000Z', '2026-10-26'],
    ['2027-03-27T22:30:00.000Z', '2027-03-27'],
    ['2027-03-27T23:30:00.000Z', '2027-03-28'],
    ['2027-03-28T21:30:00.000Z', '2027-03-28'],
    ['2027-03-28T22:30:00.000Z', '2027-03-29'],
  ])('at %s it is %s, and no date moves with the clock', async (now, today) => {
    const app = await startTestApp();
    app.clock.set(now);
    const karim = await app.signIn('kbenali');
    const input = { contactId: 'c9', label: 'x', closedDayRule: 'leave', messages: [written()] };
    const { startOn, messages } = await karim.post(`${base}/plans/preview`, input);
    expect(startOn).toBe(today);
    expect(messages[0].dueOn).toBe(Temporal.PlainDate.from(today).add({ days: 3 }).toString());
  });

  test('in another zone it is another day', async () => {
    const app = await startTestApp();
    const sophie = await app.signIn('smarchand');
    await sophie.put('/api/company/calendar', { ...calendar, timezone: 'Indian/Reunion', closures: [] });
    app.clock.set('2026-11-23T20:30:00.000Z');
    const later = await app.signIn('smarchand');
    const { startOn } = await later.post(`${base}/plans/preview`, { contactId: 'c9', label: 'x' });
    expect(startOn).toBe('2026-11-24');
  });
});

describe('the sending account of a plan', () => {
  const account = {
    ...{ name: 'Service clients', host: '127.0.0.1', port: 2525, security: 'none', user: null },
    ...{ password: null, senderName: 'Vitrabelle', senderAddress: 'suivi@vitrabelle.example' },
  };

  test('is chosen among those in use, whose secrets nobody sees', async () => {
    const app = await startTestApp();
    const sophie = await app.signIn('smarchand');
    const karim = await app.signIn('kbenali');
    expect(await karim.get('/api/mail-accounts/choices')).toEqual([]);
    const { id } = await sophie.post('/api/mail-accounts', account);
    const { name, senderName, senderAddress } = account;
    expect(await karim.get('/api/mail-accounts/choices')).toEqual([
      { id, name, senderName, senderAddress, isDefault: true },
    ]);
    expect((await app.stranger().request('GET', '/api/mail-accounts/choices')).status).toBe(401);
    const plan = await karim.post(`${base}/plans`, { contactId: 'c9', label: 'x', accountId: id });
    expect(plan.accountId).toBe(id);
    const { label, startOn, ownerId, closedDayRule, values } = plan;
    const settings = { label, startOn, ownerId, closedDayRule, values };
    expect((await karim.put(`${base}/plans/${plan.id}`, settings)).accountId).toBe(id);
    const none = await karim.put(`${base}/plans/${plan.id}`, { ...settings, accountId: null });
    expect(none.accountId).toBeNull();
    for (const [method, path, body] of [
      ['POST', `${base}/plans`, { contactId: 'c9', label: 'x', accountId: 'none' }],
      ['PUT', `${base}/plans/${plan.id}`, { ...settings, accountId: 'none' }],
    ] as const) {
      const refused = await karim.request(method, path, body);
      expect([refused.status, refused.error.code]).toEqual([422, 'communication-plans.accountNotFound']);
      expect(refused.error.fields[0]?.path).toBe('/accountId');
    }
  });
});
