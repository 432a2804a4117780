import { sql, type Expression, type Kysely, type SqlBool } from 'kysely';
import { contains } from '../../../../platform/db/server/contains.ts';
import type { CompanyTables } from '../../../company/server/public.ts';
import type { ContactsTables } from '../../../contacts/server/public.ts';
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
}

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

/** Newest first. */
export const listOrders = (
  db: Db,
  filter: OrderFilter,
  page: { limit: number; offset: number },
): Promise<NamedOrderRow[]> =>
  named(db)
    .where((where) => where.and(conditions(filter)))
    .orderBy('orders_orders.ordered_on', 'desc')
    .orderBy('orders_orders.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();

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

/** A contact's filter and every word, wherever it stands: in the order or in its contact. */
function conditions({ words, contactId }: OrderFilter): Expression<SqlBool>[] {
  const found = words.map(
    (word) => sql<SqlBool>`(${contains(inOrder, word)} or ${contains(inContact, word)})`,
  );
  return contactId ? [...found, sql<SqlBool>`orders_orders.contact_id = ${contactId}`] : found;
}

const inOrder = sql.ref<string>('orders_orders.search_norm');
const inContact = sql.ref<string>('contacts_contacts.search_norm');
