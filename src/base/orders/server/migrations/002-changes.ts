import { sql, type Kysely } from 'kysely';

export const changes = {
  name: '002-changes',
  async up(db: Kysely<unknown>): Promise<void> {
    // Moves by one with each change: who saves says from which one.
    await sql`alter table orders_orders add column version integer not null default 1`.execute(db);
    await sql`alter table orders_orders add column updated_at text`.execute(db);
    await sql`alter table orders_orders add column updated_by text`.execute(db);
    await sql`alter table orders_orders add column external_id text`.execute(db);
    await sql`create unique index orders_orders_by_external_id on orders_orders (external_id)
      where external_id is not null`.execute(db);
  },
};
