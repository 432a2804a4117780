import type { ReadDb } from '../../../platform/db/server/database.ts';
import { userById } from '../../users/server/public.ts';

/** How these people are called now, those included who are no longer with the company. */
export async function actorNames(db: ReadDb, ids: Iterable<string | null>): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(ids)) {
    const user = id === null ? null : await userById(db, id);
    if (user) names.set(user.id, `${user.first_name} ${user.last_name}`.trim());
  }
  return names;
}
