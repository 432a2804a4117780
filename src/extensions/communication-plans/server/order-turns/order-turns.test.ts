import { describe, expect, test } from 'vitest';
import type { Order } from '../../../../base/orders/contract/orders.ts';
import { startTestApp } from '../../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../../test/support/test-client.ts';

const root = '/api/communication-plans';
const doc = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bonjour.' }] }] };
const written = (changes: object) => ({
  ...{ anchor: 'afterStart', nature: 'service', subject: 'Un mot', body: doc, attachments: [] },
  ...changes,
});

/** The order that the demonstration has no plan for, with a plan of its own that has started. */
async function orderWithPlan(karim: TestClient, start = true) {
  const order = await karim.post<Order>('/api/orders', {
    ...{ number: 'CC-2026-0500', contactId: 'c1', orderedOn: '2026-11-23', designation: 'Portail' },
    ...{ leadValue: 6, leadUnit: 'week', expectedOn: '2027-01-04', amountCents: 100_000 },
    ...{ storeId: null, productFamily: null },
  });
  const plan = await karim.post(`${root}/plans`, {
    ...{ contactId: 'c1', orderId: order.id, label: 'Suivi', startOn: '2026-11-23', closedDayRule: 'leave' },
    messages: [
      written({ delay: { value: 1, unit: 'week' } }),
      written({ delay: { value: 1, unit: 'week' }, anchor: 'beforeExpected' }),
      written({ delay: { value: 2, unit: 'week' }, dueOn: '2026-12-24' }),
    ],
  });
  if (start) await karim.post(`${root}/plans/${plan.id}/start`);
  return { order, plan };
}

async function rewrite(karim: TestClient, order: Order, changes: Partial<Order>): Promise<Order> {
  const { number, contactId, orderedOn, designation, leadValue, leadUnit, expectedOn } = order;
  const { amountCents, storeId, productFamily, version } = order;
  const now = { number, contactId, orderedOn, designation, leadValue, leadUnit, expectedOn };
  return karim.put(`/api/orders/${order.id}`, {
    version,
    order: { ...now, amountCents, storeId, productFamily, ...changes },
  });
}

const days = async (karim: TestClient, planId: string) =>
  (await karim.get(`${root}/plans/${planId}`)).messages.map((message: any) => message.dueOn);

describe('an order whose expected date moves', () => {
  test('shows the days before and after, and moves them when asked', async () => {
    const karim = await (await startTestApp()).signIn('kbenali');
    const { order, plan } = await orderWithPlan(karim);
    expect(await days(karim, plan.id)).toEqual(['2026-11-30', '2026-12-28', '2026-12-24']);
    await rewrite(karim, order, { expectedOn: '2027-01-18' });
    const address = `${root}/orders/${order.id}/redating`;
    const { plans } = await karim.get(`${address}?orderedFrom=2026-11-23`);
    expect(plans).toMatchObject([
      {
        ...{ planId: plan.id, state: 'active', startFrom: '2026-11-23', startTo: '2026-11-23' },
        changes: [{ position: 2, from: '2026-12-28', to: '2027-01-11' }],
      },
    ]);
    expect(await days(karim, plan.id)).toEqual(['2026-11-30', '2026-12-28', '2026-12-24']);
    const moved = await karim.post(address, { orderedFrom: '2026-11-23', planIds: [plan.id] });
    expect(moved).toEqual({ plans: 1, messages: 1 });
    expect(await days(karim, plan.id)).toEqual(['2026-11-30', '2027-01-11', '2026-12-24']);
    expect((await karim.get(address)).plans).toEqual([]);
  });

  test('with another day of order, the plan that began on it begins anew; a day chosen by hand stays', async () => {
    const karim = await (await startTestApp()).signIn('kbenali');
    const { order, plan } = await orderWithPlan(karim);
    await rewrite(karim, order, { orderedOn: '2026-11-25' });
    const address = `${root}/orders/${order.id}/redating`;
    expect((await karim.get(address)).plans).toEqual([]);
    const { plans } = await karim.get(`${address}?orderedFrom=2026-11-23`);
    expect(plans[0]).toMatchObject({ startFrom: '2026-11-23', startTo: '2026-11-25' });
    await karim.post(address, { orderedFrom: '2026-11-23', planIds: [plan.id] });
    expect(await days(karim, plan.id)).toEqual(['2026-12-02', '2026-12-28', '2026-12-24']);
    expect((await karim.get(`${root}/plans/${plan.id}`)).startOn).toBe('2026-11-25');
  });

  test('leaves what was sent as it was sent', async () => {
    const karim = await (await startTestApp()).signIn('kbenali');
    const sentOf = async () => {
      const { messages } = await karim.get(`${root}/plans/p1`);
      return messages.filter((message: any) => message.sentAt !== null);
    };
    const before = await sentOf();
    expect(before.length).toBeGreaterThan(0);
    const { orderId } = await karim.get(`${root}/plans/p1`);
    const order = await karim.get<Order>(`/api/orders/${orderId}`);
    const orderedOn = '2026-10-05';
    await rewrite(karim, order, { orderedOn, expectedOn: '2027-02-01' });
    await karim.post(`${root}/orders/${orderId}/redating`, {
      orderedFrom: order.orderedOn,
      planIds: ['p1'],
    });
    expect(await sentOf()).toEqual(before);
  });

  test('moves all of the plans or none', async () => {
    const karim = await (await startTestApp()).signIn('kbenali');
    const { order, plan } = await orderWithPlan(karim);
    await rewrite(karim, order, { expectedOn: '2027-01-18' });
    const body = { planIds: [plan.id, 'p1'] };
    const refused = await karim.request('POST', `${root}/orders/${order.id}/redating`, body);
    expect([refused.status, refused.error.code]).toEqual([409, 'communication-plans.planOfAnotherOrder']);
    expect(await days(karim, plan.id)).toEqual(['2026-11-30', '2026-12-28', '2026-12-24']);
  });
});

describe('an order that has ended', () => {
  test.each([
    ['cancel', 'cancelled'],
    ['suspend', 'suspended'],
  ])('its plans %s in one step', async (how, state) => {
    const karim = await (await startTestApp()).signIn('kbenali');
    const { order, plan } = await orderWithPlan(karim);
    const address = `${root}/orders/${order.id}/ending`;
    const mixed = await karim.request('POST', address, { how, planIds: [plan.id, 'p1'] });
    expect(mixed.status).toBe(409);
    expect((await karim.get(`${root}/plans/${plan.id}`)).state).toBe('active');
    expect((await karim.post(address, { how, planIds: [plan.id] })).plans).toBe(1);
    expect((await karim.get(`${root}/plans/${plan.id}`)).state).toBe(state);
  });
});

test('a plan asks for the expected date of its order before it starts', async () => {
  const karim = await (await startTestApp()).signIn('kbenali');
  const { order, plan } = await orderWithPlan(karim, false);
  const undated = await rewrite(karim, order, { expectedOn: null });
  const refused = await karim.request('POST', `${root}/plans/${plan.id}/start`);
  expect([refused.status, refused.error.code]).toEqual([409, 'communication-plans.orderWithoutDate']);
  expect(refused.error.data).toEqual({ number: 'CC-2026-0500', orderId: order.id });
  await rewrite(karim, undated, { expectedOn: '2027-01-11' });
  expect((await karim.post(`${root}/plans/${plan.id}/start`)).state).toBe('active');
});

test('a plan that takes over asks for the expected date too, and leaves the first as it runs', async () => {
  const karim = await (await startTestApp()).signIn('kbenali');
  const { order, plan } = await orderWithPlan(karim);
  await rewrite(karim, order, { expectedOn: null });
  const values = { DATE_REPORT: '2027-02-01', MOTIF_REPORT: 'le vitrage est arrivé rayé' };
  const refused = await karim.request('POST', `${root}/plans/${plan.id}/replace`, {
    templateId: 'retard',
    values,
  });
  expect([refused.status, refused.error.code]).toEqual([409, 'communication-plans.orderWithoutDate']);
  expect((await karim.get(`${root}/plans/${plan.id}`)).state).toBe('active');
});

describe('who must not', () => {
  test.each([
    ['GET', 'redating'],
    ['POST', 'redating'],
    ['POST', 'ending'],
  ])('%s %s: no stranger, and no order that is not there', async (method, what) => {
    const app = await startTestApp();
    const body = { planIds: ['p1'], ...(what === 'ending' && { how: 'cancel' }) };
    const given = method === 'GET' ? undefined : body;
    const stranger = await app.stranger().request(method, `${root}/orders/o1/${what}`, given);
    expect([stranger.status, stranger.error.code]).toEqual([401, 'platform.signInRequired']);
    const karim = await app.signIn('kbenali');
    const answer = await karim.request(method, `${root}/orders/o99/${what}`, given);
    expect([answer.status, answer.error.code]).toEqual([404, 'orders.unknown']);
  });
});
