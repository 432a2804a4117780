import { sql, type Kysely } from 'kysely';
import { rowLock } from '../../../../platform/db/server/row-lock.ts';
import type { PlanRow, PlansTables } from '../tables.ts';

/**
 * Reads several plans and holds them until the transaction ends, in the order of their ids: whoever holds one and waits
 * for another waits for somebody who does not wait for them.
 */
export async function lockPlans(
  db: Kysely<PlansTables>,
  ids: readonly string[],
  now: string,
): Promise<Map<string, PlanRow>> {
  if (ids.length === 0) return new Map();
  await sql`select id from plans_plans where id in (${sql.join(ids)}) order by id ${rowLock(db)}`.execute(db);
  const rows = await db
    .updateTable('plans_plans')
    .set({ changed_at: now })
    .where('id', 'in', ids)
    .returningAll()
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
