import { sql, type Kysely } from 'kysely';

export const ordersAndTickets = {
  name: '001-orders-and-tickets',
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`create table orders_orders (
      id text primary key,
      number text not null unique,
      contact_id text not null,
      ordered_on text not null,
      designation text not null,
      lead_value integer,
      lead_unit text,
      expected_on text,
      amount_cents bigint not null,
      store_id text,
      product_family text,
      delivered_at text,
      cancelled_at text,
      created_at text not null,
      search_norm text not null)`.execute(db);
    await sql`create index orders_orders_by_contact on orders_orders (contact_id, ordered_on)`.execute(db);
    await sql`create index orders_orders_by_date on orders_orders (ordered_on, id)`.execute(db);
    await sql`create table orders_tickets (
      id text primary key,
      number text not null unique,
      contact_id text not null,
      order_id text references orders_orders (id),
      opened_on text not null,
      subject text not null,
      closed_at text,
      created_at text not null)`.execute(db);
    await sql`create index orders_tickets_by_contact on orders_tickets (contact_id, opened_on)`.execute(db);
  },
};
