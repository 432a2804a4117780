import type { Kysely } from 'kysely';
import type { OrderRow, OrdersTables, TicketRow } from '../tables.ts';

type Db = Kysely<OrdersTables>;

/** All of a contact, oldest first. */
export const heldOrders = (db: Db, contactId: string): Promise<OrderRow[]> =>
  db
    .selectFrom('orders_orders')
    .selectAll()
    .where('contact_id', '=', contactId)
    .orderBy('ordered_on')
    .orderBy('id')
    .execute();

export const heldTickets = (db: Db, contactId: string): Promise<TicketRow[]> =>
  db
    .selectFrom('orders_tickets')
    .selectAll()
    .where('contact_id', '=', contactId)
    .orderBy('opened_on')
    .orderBy('id')
    .execute();

export const deleteTicketsOf = async (db: Db, contactId: string): Promise<void> => {
  await db.deleteFrom('orders_tickets').where('contact_id', '=', contactId).execute();
};

/** Those ordered before that civil date. */
export const deleteOrdersBefore = async (db: Db, contactId: string, date: string): Promise<void> => {
  await db
    .deleteFrom('orders_orders')
    .where('contact_id', '=', contactId)
    .where('ordered_on', '<', date)
    .execute();
};

/** The program that it was imported from knows the client by that name too. */
export const forgetOrigins = async (db: Db, contactId: string): Promise<void> => {
  await db
    .updateTable('orders_orders')
    .set({ external_id: null })
    .where('contact_id', '=', contactId)
    .where('external_id', 'is not', null)
    .execute();
};
