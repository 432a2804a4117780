import type { Kysely } from 'kysely';
import type { OrdersTables } from '../tables.ts';

/** Whether the contact has ordered on that civil date or after. */
export async function hasOrderedSince(
  db: Kysely<OrdersTables>,
  contactId: string,
  date: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('orders_orders')
    .select('id')
    .where('contact_id', '=', contactId)
    .where('ordered_on', '>=', date)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
