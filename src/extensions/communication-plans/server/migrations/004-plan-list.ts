import { sql, type Kysely } from 'kysely';

export const planList = {
  name: '004-plan-list',
  async up(db: Kysely<unknown>): Promise<void> {
    // The few plans that have not ended, in the order of the list, among all those of years.
    await sql`create index plans_plans_unfinished on plans_plans (start_on, id)
      where completed_at is null and cancelled_at is null`.execute(db);
    // The next message of each plan, without reading the messages themselves.
    await sql`create index plans_messages_next on plans_messages (plan_id, position, due_on)
      where state not in ('sent', 'skipped', 'cancelled')`.execute(db);
  },
};
