import { sql, type Kysely } from 'kysely';
import type { OrdersTables, TicketRow } from '../tables.ts';

type Db = Kysely<OrdersTables>;

/** A ticket with the printed number of its order. */
export type NumberedTicketRow = TicketRow & { order_number: string | null };

export const insertTicket = async (db: Db, row: TicketRow): Promise<void> => {
  await db.insertInto('orders_tickets').values(row).execute();
};

export const findTicket = (db: Db, id: string): Promise<NumberedTicketRow | undefined> =>
  numbered(db).where('orders_tickets.id', '=', id).executeTakeFirst();

/** False, and nothing written, when the number is taken. */
export async function insertFreeTicket(db: Db, row: TicketRow): Promise<boolean> {
  const inserted = await db
    .insertInto('orders_tickets')
    .values(row)
    .onConflict((conflict) => conflict.column('number').doNothing())
    .returning('id')
    .execute();
  return inserted.length > 0;
}

/** False, and nothing written, when the ticket is no longer of this version. */
export async function updateTicket(
  db: Db,
  { id, version }: { id: string; version: number },
  change: Partial<TicketRow>,
): Promise<boolean> {
  const updated = await db
    .updateTable('orders_tickets')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('id')
    .execute();
  return updated.length > 0;
}

export const findTicketIdByNumber = async (db: Db, number: string): Promise<string | undefined> =>
  (await db.selectFrom('orders_tickets').select('id').where('number', '=', number).executeTakeFirst())?.id;

/** The number of the ticket that was written last. */
export const newestTicketNumber = async (db: Db): Promise<string | undefined> =>
  (
    await db
      .selectFrom('orders_tickets')
      .select('number')
      .orderBy('created_at', 'desc')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.number;

/** Those of `ids` that exist, in no order. */
export async function findTickets(db: Db, ids: readonly string[]): Promise<NumberedTicketRow[]> {
  if (ids.length === 0) return [];
  return numbered(db).where('orders_tickets.id', 'in', ids).execute();
}

/** Newest first. */
export const listTickets = (db: Db, contactId: string): Promise<NumberedTicketRow[]> =>
  numbered(db)
    .where('orders_tickets.contact_id', '=', contactId)
    .orderBy('opened_on', 'desc')
    .orderBy('orders_tickets.id', 'desc')
    .execute();

const numbered = (db: Db) =>
  db
    .selectFrom('orders_tickets')
    .leftJoin('orders_orders', 'orders_orders.id', 'orders_tickets.order_id')
    .selectAll('orders_tickets')
    .select('orders_orders.number as order_number');
