import type { Kysely } from 'kysely';
import type { SessionRow, UsersTables } from '../tables.ts';

type Db = Kysely<UsersTables>;

/** Those a person has open now, the last seen first. */
export const listSessions = (db: Db, userId: string, now: string): Promise<SessionRow[]> =>
  db
    .selectFrom('users_sessions')
    .selectAll()
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** False when the person has no such session. */
export async function endSession(db: Db, userId: string, id: string): Promise<boolean> {
  const ended = await db
    .deleteFrom('users_sessions')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
}

/** All of a person but one; their ids. */
export async function endOtherSessions(db: Db, userId: string, keptId: string): Promise<string[]> {
  const ended = await db
    .deleteFrom('users_sessions')
    .where('user_id', '=', userId)
    .where('id', '!=', keptId)
    .returning('id')
    .execute();
  return ended.map(({ id }) => id);
}
