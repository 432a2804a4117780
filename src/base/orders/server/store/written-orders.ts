import { sql, type Kysely } from 'kysely';
import type { OrderRow, OrdersTables } from '../tables.ts';

type Db = Kysely<OrdersTables>;

/** Far below the parameters that one statement may have on either engine. */
const rowsOfStatement = 200;

/** Inserts the rows whose number and external id are free; the ids of those. */
export async function insertFreeOrders(db: Db, rows: readonly OrderRow[]): Promise<Set<string>> {
  const written = new Set<string>();
  for (let from = 0; from < rows.length; from += rowsOfStatement) {
    const inserted = await db
      .insertInto('orders_orders')
      .values(rows.slice(from, from + rowsOfStatement))
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .execute();
    for (const { id } of inserted) written.add(id);
  }
  return written;
}

/** False, and nothing written, when the order is no longer of this version or no longer there. */
export async function updateOrder(
  db: Db,
  { id, version }: { id: string; version: number },
  change: Partial<OrderRow>,
): Promise<boolean> {
  const updated = await db
    .updateTable('orders_orders')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .execute();
  return updated.length > 0;
}

export const findOrderIdByNumber = async (db: Db, number: string): Promise<string | undefined> =>
  (await db.selectFrom('orders_orders').select('id').where('number', '=', number).executeTakeFirst())?.id;

/** What an import compares its lines with. */
export type KnownOrderRow = Pick<OrderRow, 'id' | 'number' | 'external_id' | 'version'>;

/** The orders that have one of these numbers or external ids, in no order. */
export async function findKnownOrders(
  db: Db,
  { numbers, externalIds }: { numbers: readonly string[]; externalIds: readonly string[] },
): Promise<KnownOrderRow[]> {
  const found = new Map<string, KnownOrderRow>();
  for (const [column, values] of [
    ['number', numbers],
    ['external_id', externalIds],
  ] as const) {
    for (let from = 0; from < values.length; from += 1000) {
      const rows = await db
        .selectFrom('orders_orders')
        .select(['id', 'number', 'external_id', 'version'])
        .where(column, 'in', values.slice(from, from + 1000))
        .execute();
      for (const row of rows) found.set(row.id, row);
    }
  }
  return [...found.values()];
}

/** Removes those of these orders that are still of their version; their ids. Those a ticket names stay. */
export async function deleteUnchanged(
  db: Db,
  orders: readonly { id: string; version: number }[],
): Promise<Set<string>> {
  const removed = new Set<string>();
  for (let from = 0; from < orders.length; from += rowsOfStatement) {
    const some = orders.slice(from, from + rowsOfStatement);
    const gone = await db
      .deleteFrom('orders_orders')
      .where((where) => where.or(some.map(({ id, version }) => where.and({ id, version }))))
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('orders_tickets')
              .select('orders_tickets.id')
              .whereRef('orders_tickets.order_id', '=', 'orders_orders.id'),
          ),
        ),
      )
      .returning('id')
      .execute();
    for (const { id } of gone) removed.add(id);
  }
  return removed;
}
