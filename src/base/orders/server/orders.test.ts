import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp } from '../../../../test/support/start-test-app.ts';
import type { TestClient } from '../../../../test/support/test-client.ts';
import type { OrderList } from '../contract/order-list.ts';
import type { Order } from '../contract/orders.ts';
import type { TicketList } from '../contract/tickets.ts';
import { orderById, ordersOfContact, ticketById, ticketsOfContact } from './public.ts';

let app: Awaited<ReturnType<typeof openTestApp>>;
let karim: TestClient;

beforeAll(async () => {
  app = await openTestApp();
  karim = await app.signIn('kbenali');
});
afterAll(() => app.close());

const list = (query: string) => karim.get<OrderList>(`/api/orders${query}`);
const idsOf = async (query: string) => (await list(query)).orders.map(({ id }) => id);

describe('the list', () => {
  test('has the newest first, with the names of the client and of the store', async () => {
    const { orders, total } = await list('');
    expect(total).toBe(8);
    expect(orders.map(({ id }) => id)).toEqual(['o5', 'o4', 'o8', 'o2', 'o6', 'o1', 'o3', 'o7']);
    expect(orders.find(({ id }) => id === 'o1')).toEqual({
      id: 'o1',
      number: 'CC-2026-0187',
      contactId: 'c1',
      contactName: 'Mme Hélène Fournier-Bécu',
      orderedOn: '2026-09-28',
      designation: expect.stringContaining('Baie vitrée aluminium') as string,
      leadValue: 8,
      leadUnit: 'week',
      expectedOn: '2026-11-23',
      amountCents: 428_050,
      storeId: 'pdv1',
      storeName: 'Showroom de Clermont-Ferrand',
      productFamily: 'baie-vitree',
      deliveredAt: null,
      cancelledAt: null,
      version: 1,
    });
  });

  test('keeps to one client, page by page', async () => {
    expect(await idsOf('?contactId=c2')).toEqual(['o2']);
    expect(await list('?contactId=c99')).toEqual({ orders: [], total: 0 });
    const pages = await Promise.all([0, 3, 6].map((offset) => list(`?limit=3&offset=${offset}`)));
    expect(new Set(pages.flatMap(({ orders }) => orders.map(({ id }) => id))).size).toBe(8);
  });
});

describe('the search', () => {
  test.each([
    ['a number', 'cc-2026-0187', ['o1']],
    ['a part of a number', '0203', ['o2']],
    ['a product without its accents', 'veranda', ['o3']],
    ['a client, ligature spelt out', 'oeuvrard', ['o6']],
    ['a word of the order and one of its client', 'amrani pvc', ['o2']],
    ['a word of one order and the client of another', 'amrani veranda', []],
    ['a percent sign as a letter', '100%', []],
  ])('%s', async (_what, typed, expected) => {
    expect(await idsOf(`?search=${encodeURIComponent(typed)}`)).toEqual(expected);
  });

  test('stays with the client it was asked for', async () => {
    expect(await idsOf('?contactId=c2&search=veranda')).toEqual([]);
    expect(await idsOf('?contactId=c3&search=veranda')).toEqual(['o3']);
  });
});

describe('one order and its tickets', () => {
  test('an order comes by its id, an unknown one is NotFound', async () => {
    expect((await karim.get<Order>('/api/orders/o3')).contactName).toContain('Gergovie');
    const answer = await karim.request('GET', '/api/orders/o99');
    expect([answer.status, answer.error.code]).toEqual([404, 'orders.unknown']);
  });

  test('the tickets of a client come with the number of their order', async () => {
    const { tickets } = await karim.get<TicketList>('/api/orders/tickets?contactId=c7');
    expect(tickets).toEqual([
      {
        id: 't1',
        number: 'SAV-2026-0057',
        contactId: 'c7',
        orderId: 'o7',
        orderNumber: 'CC-2025-0412',
        openedOn: '2026-11-17',
        subject: 'Galet de roulement bruyant sur le vantail gauche',
        closedAt: null,
        version: 1,
      },
    ]);
    expect(await karim.get('/api/orders/tickets?contactId=c1')).toEqual({
      tickets: [],
      nextNumber: 'SAV-2026-0058',
    });
    const unknown = await karim.request('GET', '/api/orders/tickets?contactId=c99');
    expect([unknown.status, unknown.error.code]).toEqual([404, 'contacts.unknown']);
  });

  test('other owners read the same, and null for what is not', async () => {
    const { read } = app.application.platform.db;
    expect((await orderById(read, 'o1'))?.amountCents).toBe(428_050);
    expect((await ordersOfContact(read, 'c7')).map(({ id }) => id)).toEqual(['o7']);
    expect((await ticketById(read, 't1'))?.orderNumber).toBe('CC-2025-0412');
    expect((await ticketsOfContact(read, 'c7')).map(({ id }) => id)).toEqual(['t1']);
    expect([await orderById(read, 'o99'), await ticketById(read, 't99')]).toEqual([null, null]);
  });
});

describe('refusals', () => {
  test.each(['/api/orders', '/api/orders/o1', '/api/orders/tickets?contactId=c7'])(
    'a stranger reads nothing at %s',
    async (path) => {
      const answer = await app.stranger().request('GET', path);
      expect([answer.status, answer.error.code]).toEqual([401, 'platform.signInRequired']);
      expect(JSON.stringify(answer.body)).not.toMatch(/CC-20|SAV-20/);
    },
  );

  test.each([
    ['/api/orders?contactId=', '/contactId'],
    ['/api/orders?limit=-1', '/limit'],
    ['/api/orders?offset=x', '/offset'],
    ['/api/orders?state=lost', '/state'],
    ['/api/orders?sort=id', '/sort'],
    [`/api/orders?search=${'x'.repeat(201)}`, '/search'],
    ['/api/orders/no%20id', '/id'],
    ['/api/orders/tickets', '/contactId'],
    ['/api/orders/tickets?contactId=c7&all=1', '/all'],
  ])('%s is refused at %s', async (path, field) => {
    const { status, error } = await karim.request('GET', path);
    expect([status, error.code]).toEqual([400, 'platform.invalid']);
    expect(error.fields.map((wrong) => wrong.path)).toContain(field);
  });
});
