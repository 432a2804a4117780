import { sql, type Kysely } from 'kysely';

export const ticketVersions = {
  name: '003-ticket-versions',
  async up(db: Kysely<unknown>): Promise<void> {
    // Moves by one with each change, as that of an order.
    await sql`alter table orders_tickets add column version integer not null default 1`.execute(db);
    // What a new number follows.
    await sql`create index orders_orders_by_creation on orders_orders (created_at, number)`.execute(db);
    await sql`create index orders_tickets_by_creation on orders_tickets (created_at, number)`.execute(db);
    await sql`create index orders_orders_by_store on orders_orders (store_id, ordered_on)`.execute(db);
  },
};
