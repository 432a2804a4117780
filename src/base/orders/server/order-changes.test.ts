import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp } from '../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import type { Order } from '../contract/orders.ts';
import type { OrderInput } from '../contract/order-input.ts';
import type { OrderList } from '../contract/order-list.ts';
import { checkOrder, insertOrders, knownOrders, removeUnchangedOrders } from './public.ts';

let app: Awaited<ReturnType<typeof openTestApp>>;
let karim: TestClient;
let admin: TestClient;

beforeAll(async () => {
  app = await openTestApp();
  karim = await app.signIn('kbenali');
  admin = await app.signIn('smarchand');
});
afterAll(() => app.close());

const input = (changes: Partial<OrderInput> = {}): OrderInput => ({
  number: 'CC-2026-0900',
  contactId: 'c1',
  orderedOn: '2026-11-20',
  designation: 'Porte d’entrée',
  leadValue: 6,
  leadUnit: 'week',
  expectedOn: '2027-01-01',
  amountCents: 428_050,
  storeId: 'pdv1',
  productFamily: 'porte',
  ...changes,
});

const inputOf = (order: Order): OrderInput => ({
  number: order.number,
  contactId: order.contactId,
  orderedOn: order.orderedOn,
  designation: order.designation,
  leadValue: order.leadValue,
  leadUnit: order.leadUnit,
  expectedOn: order.expectedOn,
  amountCents: order.amountCents,
  storeId: order.storeId,
  productFamily: order.productFamily,
});

describe('an order', () => {
  test('is created, and the next number follows it', async () => {
    const order = await karim.post<Order>('/api/orders', input());
    expect(order).toMatchObject({ ...input(), version: 1, contactName: 'Mme Hélène Fournier-Bécu' });
    const { nextNumber, productFamilies } = await karim.get('/api/orders/suggestions');
    expect(nextNumber).toBe('CC-2026-0901');
    expect(productFamilies).toContain('porte');
  });

  test('is changed from the version that was read; a stale one is shown what is there', async () => {
    const order = await karim.get<Order>('/api/orders/o2');
    const socket = await karim.live();
    await socket.subscribe('orders/orders');
    const mine = { ...inputOf(order), designation: 'Portail' };
    const changed = await admin.put<Order>('/api/orders/o2', { version: order.version, order: mine });
    expect(changed).toMatchObject({ designation: 'Portail', version: order.version + 1 });
    expect(await socket.event('orders/orders', 'orders.changed')).toEqual({
      orderId: 'o2',
      contactId: 'c2',
    });
    socket.close();
    const late = await karim.request('PUT', '/api/orders/o2', { version: order.version, order: mine });
    expect([late.status, late.error.code]).toEqual([409, 'orders.changedMeanwhile']);
    expect(late.error.data).toMatchObject({ order: { id: 'o2', version: order.version + 1 } });
  });

  test('of two that change it at once, one is told', async () => {
    const { version, ...order } = await karim.get<Order>('/api/orders/o4');
    const body = { version, order: inputOf({ ...order, version }) };
    const answers = await Promise.all(
      [karim, admin].map((client) => client.request('PUT', '/api/orders/o4', body)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('is delivered on a day that has come, opened again, and cancelled', async () => {
    const { version } = await karim.get<Order>('/api/orders/o3');
    const to = (body: object) => karim.request<Order>('PUT', '/api/orders/o3/state', body);
    const tomorrow = await to({ version, state: 'delivered', on: '2026-11-24' });
    expect([tomorrow.status, tomorrow.error.code]).toEqual([422, 'orders.dateToCome']);
    const delivered = await to({ version, state: 'delivered', on: '2026-11-20' });
    expect(delivered.body).toMatchObject({ deliveredAt: '2026-11-20T11:00:00.000Z', cancelledAt: null });
    expect((await to({ version, state: 'open', on: null })).status).toBe(409);
    const open = await to({ version: version + 1, state: 'open', on: null });
    expect(open.body).toMatchObject({ deliveredAt: null, cancelledAt: null });
    const cancelled = await to({ version: version + 2, state: 'cancelled', on: null });
    expect(cancelled.body).toMatchObject({ deliveredAt: null, cancelledAt: '2026-11-23T10:30:00.000Z' });
  });

  test.each<[string, Partial<OrderInput>, string, string]>([
    ['a number of another order', { number: 'CC-2026-0187' }, '/number', 'numberTaken'],
    ['no number', { number: ' \u200B ' }, '/number', 'numberMissing'],
    ['no such client', { contactId: 'c99' }, '/contactId', 'contactUnknown'],
    ['no such store', { storeId: 'pdv9' }, '/storeId', 'storeUnknown'],
    ['no designation', { designation: '  ' }, '/designation', 'designationMissing'],
    ['a day that does not exist', { orderedOn: '2026-02-30' }, '/orderedOn', 'dateInvalid'],
    ['promised before it was ordered', { expectedOn: '2026-01-01' }, '/expectedOn', 'expectedBeforeOrdered'],
    ['half a lead time', { leadUnit: null }, '/leadValue', 'leadIncomplete'],
  ])('is refused with %s', async (_what, wrong, path, reason) => {
    const body = input({ number: 'CC-2026-0950', ...wrong });
    const { status, error } = await karim.request('POST', '/api/orders', body);
    expect([status, error.code]).toEqual([422, `orders.${reason}`]);
    expect(error.fields.map((field) => field.path)).toEqual([path]);
  });

  test('takes no number that another has when it is changed', async () => {
    const order = await karim.get<Order>('/api/orders/o5');
    const body = { version: order.version, order: { ...inputOf(order), number: 'CC-2026-0187' } };
    const { error } = await karim.request('PUT', '/api/orders/o5', body);
    expect([error.code, error.fields[0]?.path]).toEqual(['orders.numberTaken', '/number']);
  });

  test('leaves a line in the journal, which tells fields and never what was written', async () => {
    const { read } = app.application.platform.db;
    const acts = JSON.stringify(await read.selectFrom('audit_acts').selectAll().execute());
    expect(acts).toContain('orders.orderCreated');
    expect(acts).toContain('orders.orderDelivered');
    expect(acts).not.toContain('Portail');
  });
});

describe('the list', () => {
  const numbers = async (query: string) =>
    (await karim.get<OrderList>(`/api/orders?${query}`)).orders.map(({ number }) => number);

  test('keeps to a state, a store and a period', async () => {
    const late = await karim.get<OrderList>('/api/orders?state=late');
    expect(late.orders.every(({ expectedOn }) => expectedOn! < '2026-11-23')).toBe(true);
    expect(await numbers('state=open')).not.toContain('CC-2026-0211');
    const stores = (await karim.get<OrderList>('/api/orders?storeId=pdv2')).orders;
    expect(new Set(stores.map(({ storeId }) => storeId))).toEqual(new Set(['pdv2']));
    const period = (await karim.get<OrderList>('/api/orders?from=2026-09-01&until=2026-09-30')).orders;
    expect(period.length).toBeGreaterThan(0);
    expect(period.every(({ orderedOn }) => orderedOn.startsWith('2026-09'))).toBe(true);
  });

  test.each(['number', 'expected', 'amount', 'contact', 'ordered'])('sorts by %s both ways', async (sort) => {
    const up = await numbers(`sort=${sort}&direction=ascending`);
    const down = await numbers(`sort=${sort}&direction=descending`);
    expect(down).toEqual(up.toReversed());
  });
});

describe('the export', () => {
  test('holds what is filtered, and no formula', async () => {
    await admin.post('/api/orders', input({ number: '=1+1', designation: '=HYPERLINK("x")' }));
    const { status, body, headers } = await admin.request<string>(
      'GET',
      '/api/orders/export?language=fr&contactId=c1',
    );
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const [head, ...lines] = body.trim().split('\r\n');
    expect(head).toContain('Numéro;Date;Client');
    expect(lines.some((line) => line.startsWith("'=1+1;20/11/2026;"))).toBe(true);
    expect(lines.every((line) => line.includes('Fournier-Bécu'))).toBe(true);
    expect(body).toContain('4280,50');
  });

  test('is not everybody’s', async () => {
    const answer = await karim.request('GET', '/api/orders/export?language=fr');
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([403, expect.not.stringContaining('CC-20')]);
  });
});

test('an import writes thousands at once, leaves out what is taken and takes back what nobody changed', async () => {
  const { db } = app.application.platform;
  const known = { hasContact: () => true, hasStore: () => true };
  const orders = Array.from({ length: 1000 }, (_, index) => ({
    id: `import-${index}`,
    order: checkOrder(input({ number: `IMP-${index % 999}` }), known),
    externalId: `e${index}`,
  }));
  const now = '2026-11-23T10:30:00.000Z';
  const written = await db.transaction((tx) => insertOrders(tx, orders, now));
  expect(written.size).toBe(999);
  expect(written.has('import-999')).toBe(false);
  const found = await knownOrders(db.read, { numbers: ['IMP-3'], externalIds: ['e5', 'e999'] });
  expect(found.map(({ externalId }) => externalId).toSorted()).toEqual(['e3', 'e5']);
  await karim.put('/api/orders/import-0/state', { version: 1, state: 'delivered', on: null });
  const taken = [...written].map((id) => ({ id, version: 1 }));
  const removed = await db.transaction((tx) => removeUnchangedOrders(tx, taken));
  expect(removed.size).toBe(998);
  expect((await karim.request('GET', '/api/orders/import-0')).status).toBe(200);
});

describe('a ticket', () => {
  const ticket = { contactId: 'c7', number: 'SAV-2026-0058', orderId: 'o7', openedOn: '2026-11-23' };

  test('is opened, changed and closed in the file of its client', async () => {
    const opened = await karim.post('/api/orders/tickets', { ...ticket, subject: 'Poignée cassée' });
    expect(opened).toMatchObject({ orderNumber: 'CC-2025-0412', closedAt: null, version: 1 });
    const { contactId: _, ...said } = ticket;
    const body = { ...said, subject: 'Poignée à changer', closed: true, version: 1 };
    const closed = await admin.put(`/api/orders/tickets/${opened.id}`, body);
    expect(closed).toMatchObject({ subject: 'Poignée à changer', closedAt: '2026-11-23T10:30:00.000Z' });
    const stale = await karim.request('PUT', `/api/orders/tickets/${opened.id}`, body);
    expect([stale.status, stale.error.code]).toEqual([409, 'orders.ticketChangedMeanwhile']);
    expect((await karim.get('/api/orders/tickets?contactId=c7')).nextNumber).toBe('SAV-2026-0059');
  });

  test.each([
    ['of an order of another client', { orderId: 'o1' }, 'orderOfAnother'],
    ['with a number that is taken', { number: 'SAV-2026-0057' }, 'ticketNumberTaken'],
    ['without a subject', { subject: ' ' }, 'ticketSubjectMissing'],
  ])('is refused %s', async (_what, wrong, reason) => {
    const body = { ...ticket, number: 'SAV-1', subject: 'Fuite', ...wrong };
    const { status, error } = await karim.request('POST', '/api/orders/tickets', body);
    expect([status, error.code]).toEqual([422, `orders.${reason}`]);
  });
});

describe('a stranger', () => {
  test.each([
    ['POST', '/api/orders'],
    ['PUT', '/api/orders/o1'],
    ['PUT', '/api/orders/o1/state'],
    ['GET', '/api/orders/suggestions'],
    ['GET', '/api/orders/export?language=fr'],
    ['POST', '/api/orders/tickets'],
    ['PUT', '/api/orders/tickets/t1'],
  ])('%s %s writes and reads nothing', async (method, path) => {
    const answer = await app.stranger().request(method, path, method === 'GET' ? undefined : {});
    expect([answer.status, answer.error.code]).toEqual([401, 'platform.signInRequired']);
  });
});
