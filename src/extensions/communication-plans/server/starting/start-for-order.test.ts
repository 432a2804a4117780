import { expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../../../../test/support/start-test-app.ts';
import type { StartedPlan, StartInput } from '../../contract/starting.ts';

const address = '/api/communication-plans/start';

interface Shop {
  app: TestApp;
  start(
    key: string,
    body: StartInput,
  ): Promise<{ status: number; body: StartedPlan; error: { code: string; fields: { path: string }[] } }>;
  orderNumber: string;
  planType: string;
  countPlans(): Promise<number>;
}

/** A shop whose program holds a token that may start plans, and nothing else. */
async function openShop(): Promise<Shop> {
  const app = await startTestApp();
  const admin = await app.signIn('smarchand');
  const { secret } = await admin.post('/api/tokens', {
    name: 'Shop',
    scopes: ['communication-plans:write'],
    expiresOn: '2026-12-31',
  });
  const { read } = app.application.platform.db;
  const order = await read
    .selectFrom('orders_orders')
    .selectAll()
    .where('expected_on', 'is not', null)
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const { templates } = await admin.get('/api/communication-plans/templates');
  return {
    app,
    start: (key, body) =>
      app.stranger().request<StartedPlan>('POST', address, body, {
        authorization: `Bearer ${secret}`,
        'idempotency-key': key,
      }),
    orderNumber: order.number,
    planType: templates[0].code,
    async countPlans() {
      const rows = await read.selectFrom('plans_plans').select('id').execute();
      return rows.length;
    },
  };
}

test('a plan starts by the number of its order and the code of its plan-type', async () => {
  const { app, start, orderNumber, planType } = await openShop();
  const answer = await start('k1', { orderNumber, planType });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ orderNumber, planType, startedAt: app.clock.now() });
  const admin = await app.signIn('smarchand');
  const plan = await admin.get(`/api/communication-plans/plans/${answer.body.planId}`);
  expect(plan.startedAt).toBe(app.clock.now());
  expect(plan.messages).toHaveLength(answer.body.messages.length);
  const [act] = await admin.get('/api/audit?action=communication-plans.planStarted&limit=1');
  expect(act).toMatchObject({ via: 'token', actorId: 'u1', subjectId: answer.body.planId });
});

test('a repeat is given the same answer and starts nothing more, however many come at once', async () => {
  const { start, orderNumber, planType, countPlans } = await openShop();
  const before = await countPlans();
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => start('same', { orderNumber, planType })),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  expect(await countPlans()).toBe(before + 1);
  // The order of what a body says makes no difference.
  const turned = await start('same', { planType, orderNumber });
  expect(turned.body).toEqual(answers[0]!.body);
  await start('another', { orderNumber, planType });
  expect(await countPlans()).toBe(before + 2);
});

test('the same key with another body is a conflict; what failed may be tried again under its key', async () => {
  const { start, orderNumber, planType, countPlans } = await openShop();
  const before = await countPlans();
  const wrong = await start('k', { orderNumber: 'nowhere', planType });
  expect(wrong.error.fields[0]).toMatchObject({ path: '/orderNumber' });
  expect((await start('k', { orderNumber, planType })).status).toBe(200);
  const other = await start('k', { orderNumber, planType, startOn: '2026-12-01' });
  expect(other).toMatchObject({ status: 409, error: { code: 'api.keyUsedOtherwise' } });
  expect(await countPlans()).toBe(before + 1);
});

test('a key lasts a day and more, then is forgotten', async () => {
  const { app, start, orderNumber, planType, countPlans } = await openShop();
  const first = await start('k', { orderNumber, planType });
  app.clock.advance(25 * 3_600_000);
  await app.application.runJob('api.purge');
  expect((await start('k', { orderNumber, planType })).body).toEqual(first.body);
  const before = await countPlans();
  app.clock.advance(48 * 3_600_000);
  await app.application.runJob('api.purge');
  await start('k', { orderNumber, planType });
  expect(await countPlans()).toBe(before + 1);
});

test('an order is named once, a plan-type exists, a key is given, a scope is needed', async () => {
  const { app, start, orderNumber, planType } = await openShop();
  expect((await start('a', { planType })).error.code).toBe('communication-plans.oneOrderName');
  expect((await start('a', { planType, orderNumber, orderExternalId: 'x' })).error.code).toBe(
    'communication-plans.oneOrderName',
  );
  expect((await start('a', { orderNumber, planType: 'NONE' })).error.code).toBe(
    'communication-plans.planTypeUnknown',
  );
  const admin = await app.signIn('smarchand');
  expect((await admin.request('POST', address, { orderNumber, planType })).error.fields[0]).toMatchObject({
    path: '/idempotency-key',
  });
  const reader = await admin.post('/api/tokens', {
    name: 'Reader',
    scopes: ['communication-plans:read'],
    expiresOn: '2026-12-31',
  });
  const headers = { authorization: `Bearer ${reader.secret}`, 'idempotency-key': 'b' };
  const refused = await app.stranger().request('POST', address, { orderNumber, planType }, headers);
  expect(refused.error.code).toBe('platform.scopeMissing');
});

test('an answer that names an erased client is kept no longer', async () => {
  const { app, start, orderNumber, planType } = await openShop();
  const { body } = await start('k', { orderNumber, planType });
  const { read } = app.application.platform.db;
  const kept = () => read.selectFrom('api_answers').select('idempotency_key').execute();
  expect(await kept()).toHaveLength(1);
  const admin = await app.signIn('smarchand');
  const { name } = await admin.get(`/api/contacts/${body.contactId}/erasure`);
  await admin.post(`/api/contacts/${body.contactId}/erasure`, { name });
  expect(await kept()).toEqual([]);
});
