import type { Kysely } from 'kysely';
import type { OrdersTables } from '../tables.ts';

type Db = Kysely<OrdersTables>;
type Table = 'orders_orders' | 'orders_tickets';

export async function countOf(db: Db, table: Table, contactId: string): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('contact_id', '=', contactId)
    .executeTakeFirstOrThrow();
  return count;
}

/** How many have gone from one contact to the other. Who is changing one of them would write it back to the former. */
export async function moveRows(db: Db, table: Table, move: { from: string; to: string }): Promise<number> {
  const moved = await db
    .updateTable(table)
    .set((is) => ({ contact_id: move.to, version: is('version', '+', 1) }))
    .where('contact_id', '=', move.from)
    .returning('id')
    .execute();
  return moved.length;
}

/** Those of these contacts that have ordered or complained. */
export async function contactsWithOrders(db: Db, contactIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('orders_orders')
    .select('contact_id')
    .where('contact_id', 'in', contactIds)
    .union(db.selectFrom('orders_tickets').select('contact_id').where('contact_id', 'in', contactIds))
    .execute();
  return rows.map(({ contact_id }) => contact_id);
}
