import type { Kysely } from 'kysely';
import type { Role } from '../../contract/people.ts';
import type { SessionRow, UsersTables } from '../tables.ts';

type Db = Kysely<UsersTables>;

export const insertSession = async (db: Db, row: SessionRow): Promise<void> => {
  await db.insertInto('users_sessions').values(row).execute();
};

export const findLiveSession = (
  db: Db,
  tokenHash: string,
  now: string,
): Promise<{ id: string; user_id: string; role: Role; seen_at: string } | undefined> =>
  db
    .selectFrom('users_sessions')
    .innerJoin('users_users', 'users_users.id', 'users_sessions.user_id')
    .select(['users_sessions.id', 'users_sessions.user_id', 'users_sessions.seen_at', 'users_users.role'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();

export const prolongSession = async (db: Db, id: string, now: string, expiresAt: string): Promise<void> => {
  await db
    .updateTable('users_sessions')
    .set({ seen_at: now, expires_at: expiresAt })
    .where('id', '=', id)
    .execute();
};

export const deleteSession = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom('users_sessions').where('id', '=', id).execute();
};

/** Their ids. */
export async function deleteExpiredSessions(db: Db, now: string): Promise<string[]> {
  const ended = await db
    .deleteFrom('users_sessions')
    .where('expires_at', '<=', now)
    .returning('id')
    .execute();
  return ended.map(({ id }) => id);
}
