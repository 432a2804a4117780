import { invalid } from '../../../platform/errors/contract/app-error.ts';
import type { ReadDb } from '../../../platform/db/server/database.ts';
import { listPeople } from '../../../base/users/server/public.ts';

/** Everybody who works here now. */
export const everybody = async (db: ReadDb): Promise<string[]> =>
  (await listPeople(db)).filter(({ deactivated }) => !deactivated).map(({ id }) => id);

/**
 * The given people, each once.
 *
 * @throws AppError `chat.personUnknown` when one of them is no colleague, or no longer.
 */
export async function checkPeople(db: ReadDb, userIds: readonly string[], path: string): Promise<string[]> {
  const chosen = new Set(userIds);
  if (chosen.size === 0) return [];
  const known = new Set(await everybody(db));
  for (const userId of chosen) if (!known.has(userId)) throw invalid('chat.personUnknown', path, { userId });
  return [...chosen];
}
