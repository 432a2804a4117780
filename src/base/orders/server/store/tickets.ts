import type { Kysely } from 'kysely';
import type { OrdersTables, TicketRow } from '../tables.ts';

type Db = Kysely<OrdersTables>;

/** A ticket with the printed number of its order. */
export type NumberedTicketRow = TicketRow & { order_number: string | null };

export const insertTicket = async (db: Db, row: TicketRow): Promise<void> => {
  await db.insertInto('orders_tickets').values(row).execute();
};

export const findTicket = (db: Db, id: string): Promise<NumberedTicketRow | undefined> =>
  numbered(db).where('orders_tickets.id', '=', id).executeTakeFirst();

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
