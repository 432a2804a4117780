import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { PlanSummary } from '../contract/plan-list.ts';
import { planSummary } from './present-plan.ts';
import { courses, plansByIds } from './store/plan-list.ts';
import type { SourceReader } from './surroundings.ts';

/** Lines of the list, in the order of `ids`. */
export async function summariesOf(
  db: ReadDb,
  reader: SourceReader,
  ids: readonly string[],
): Promise<PlanSummary[]> {
  const rows = new Map((await plansByIds(db, ids)).map((row) => [row.id, row]));
  const messages = Map.groupBy(await courses(db, ids), ({ plan_id }) => plan_id);
  await reader.load([...rows.values()]);
  const lines = await Promise.all(
    ids.map(async (id) => {
      const row = rows.get(id);
      return row && planSummary(row, messages.get(id) ?? [], await reader.of(row));
    }),
  );
  return lines.filter((line) => line !== undefined);
}
