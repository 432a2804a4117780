import { sql, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import { contains } from '../../../../platform/db/server/contains.ts';
import type { CompanyTables } from '../../../company/server/public.ts';
import type { ContactsTables } from '../../../contacts/server/public.ts';
import type { OrderSort, OrderStateName } from '../../contract/order-list.ts';
import type { OrderRow, OrdersTables } from '../tables.ts';

type Db = Kysely<OrdersTables & ContactsTables & CompanyTables>;

/** An order with the columns of its contact and of its store that make their names. */
export type NamedOrderRow = OrderRow & {
  civility_short: string | null;
  first_name: string | null;
  last_name: string | null;
  company_name: string | null;
  store_name: string | null;
};

export interface OrderFilter {
  /** Normalised; each must be found in the order or in its contact. */
  words: readonly string[];
  contactId?: string | undefined;
  /** `open` holds the late ones too. */
  state?: OrderStateName | undefined;
  storeId?: string | undefined;
  /** The day of the order, both included. */
  from?: string | undefined;
  until?: string | undefined;
  /** What is late is so today. */
  today?: string | undefined;
}

export interface OrderOrder {
  sort: OrderSort;
  direction: 'asc' | 'desc';
}

/** The newest first. */
export const newestFirst: OrderOrder = { sort: 'ordered', direction: 'desc' };

const sorted: Record<OrderSort, string> = {
  ordered: 'orders_orders.ordered_on',
  number: 'orders_orders.number',
  contact: 'contacts_contacts.sort_norm',
  expected: 'orders_orders.expected_on',
  amount: 'orders_orders.amount_cents',
};

export const insertOrder = async (db: Db, row: OrderRow): Promise<void> => {
  await db.insertInto('orders_orders').values(row).execute();
};

export const findOrder = (db: Db, id: string): Promise<NamedOrderRow | undefined> =>
  named(db).where('orders_orders.id', '=', id).executeTakeFirst();

/** Those of `ids` that exist, in no order. */
export async function findOrders(db: Db, ids: readonly string[]): Promise<NamedOrderRow[]> {
  if (ids.length === 0) return [];
  return named(db).where('orders_orders.id', 'in', ids).execute();
}

/** In that order, what is not known last. */
export const listOrders = (
  db: Db,
  filter: OrderFilter,
  { sort, direction }: OrderOrder,
  page: { limit: number; offset: number },
): Promise<NamedOrderRow[]> =>
  named(db)
    .where((where) => where.and(conditions(filter)))
    .orderBy(sql`${sql.ref(sorted[sort])} is null`)
    .orderBy(sql.ref(sorted[sort]), direction)
    .orderBy('orders_orders.id', direction)
    .limit(page.limit)
    .offset(page.offset)
    .execute();

/** All that match, in that order. */
export async function listOrderIds(
  db: Db,
  filter: OrderFilter,
  { sort, direction }: OrderOrder,
): Promise<string[]> {
  const rows = await joined(db)
    .select('orders_orders.id')
    .where((where) => where.and(conditions(filter)))
    .orderBy(sql`${sql.ref(sorted[sort])} is null`)
    .orderBy(sql.ref(sorted[sort]), direction)
    .orderBy('orders_orders.id', direction)
    .execute();
  return rows.map(({ id }) => id);
}

export async function countOrders(db: Db, filter: OrderFilter): Promise<number> {
  const row = await joined(db)
    .select((select) => select.fn.countAll<number>().as('count'))
    .where((where) => where.and(conditions(filter)))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Left joins: an order whose contact or store is gone is still an order. */
const joined = (db: Db) =>
  db
    .selectFrom('orders_orders')
    .leftJoin('contacts_contacts', 'contacts_contacts.id', 'orders_orders.contact_id')
    .leftJoin('company_stores', 'company_stores.id', 'orders_orders.store_id');

const named = (db: Db) =>
  joined(db)
    .selectAll('orders_orders')
    .select(['civility_short', 'first_name', 'last_name', 'company_name'])
    .select('company_stores.name as store_name');

/** Each word, wherever it stands: in the order or in its contact; and what else was asked for. */
function conditions(filter: OrderFilter): RawBuilder<SqlBool>[] {
  const { words, contactId, storeId, from, until } = filter;
  const asked = words.map(
    (word) => sql<SqlBool>`(${contains(inOrder, word)} or ${contains(inContact, word)})`,
  );
  if (contactId) asked.push(sql`orders_orders.contact_id = ${contactId}`);
  if (storeId) asked.push(sql`orders_orders.store_id = ${storeId}`);
  if (from) asked.push(sql`orders_orders.ordered_on >= ${from}`);
  if (until) asked.push(sql`orders_orders.ordered_on <= ${until}`);
  return [...asked, ...stateConditions(filter)];
}

const open = sql<SqlBool>`orders_orders.delivered_at is null and orders_orders.cancelled_at is null`;

function stateConditions({ state, today }: OrderFilter): RawBuilder<SqlBool>[] {
  if (state === 'cancelled') return [sql`orders_orders.cancelled_at is not null`];
  if (state === 'delivered') {
    return [sql`orders_orders.delivered_at is not null and orders_orders.cancelled_at is null`];
  }
  if (state === 'late') return [open, sql`orders_orders.expected_on < ${today ?? ''}`];
  return state === 'open' ? [open] : [];
}

const inOrder = sql.ref<string>('orders_orders.search_norm');
const inContact = sql.ref<string>('contacts_contacts.search_norm');

/** The number of the order that was written last; of those an import wrote together, the highest. */
export const newestNumber = async (db: Db): Promise<string | undefined> =>
  (
    await db
      .selectFrom('orders_orders')
      .select('number')
      .orderBy('created_at', 'desc')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.number;

/** The product families there are, the most used first. */
export async function listFamilies(db: Db, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('orders_orders')
    .select('product_family')
    .where('product_family', 'is not', null)
    .groupBy('product_family')
    .orderBy((order) => order.fn.countAll(), 'desc')
    .orderBy('product_family')
    .limit(limit)
    .execute();
  return rows.flatMap(({ product_family }) => product_family ?? []);
}
