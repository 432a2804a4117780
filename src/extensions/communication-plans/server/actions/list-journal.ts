import { userById } from '../../../../base/users/server/public.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Journal } from '../../contract/plans.ts';
import { accessPlan } from '../access-plan.ts';
import { entriesOfPlan } from '../store/journal.ts';

/** What happened to a plan, newest first. */
export async function listJournal(ctx: Context, planId: string): Promise<Journal> {
  await accessPlan(ctx.db.read, planId);
  const rows = await entriesOfPlan(ctx.db.read, planId);
  const names = await namesOf(ctx, new Set(rows.flatMap((row) => row.user_id ?? [])));
  const entries = rows.map((row) => ({
    id: row.id,
    at: row.at,
    userId: row.user_id,
    userName: row.user_id === null ? null : (names.get(row.user_id) ?? null),
    position: row.message_position,
    what: row.what,
    detail: JSON.parse(row.detail) as Record<string, unknown>,
  }));
  return { entries };
}

async function namesOf({ db }: Context, ids: ReadonlySet<string>): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const id of ids) {
    const user = await userById(db.read, id);
    if (user) names.set(id, `${user.first_name} ${user.last_name}`);
  }
  return names;
}
