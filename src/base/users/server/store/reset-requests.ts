import type { Kysely } from 'kysely';
import type { ResetRequestRow, UsersTables } from '../tables.ts';

type Db = Kysely<UsersTables>;

export const insertResetRequest = async (db: Db, row: ResetRequestRow): Promise<void> => {
  await db.insertInto('users_reset_requests').values(row).execute();
};

/** The oldest first. */
export const listResetRequests = (db: Db, limit: number): Promise<ResetRequestRow[]> =>
  db.selectFrom('users_reset_requests').selectAll().orderBy('asked_at').limit(limit).execute();

/** False when it is gone already: somebody else has answered it. */
export async function deleteResetRequest(db: Db, id: string): Promise<boolean> {
  const gone = await db.deleteFrom('users_reset_requests').where('id', '=', id).returning('id').execute();
  return gone.length > 0;
}
