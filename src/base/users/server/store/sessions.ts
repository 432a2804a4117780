import type { Kysely } from 'kysely';
import { prepared } from '../../../../platform/db/server/prepared.ts';
import type { Role } from '../../contract/people.ts';
import type { SessionRow, UsersTables } from '../tables.ts';

type Db = Kysely<UsersTables>;

export const insertSession = async (db: Db, row: SessionRow): Promise<void> => {
  await db.insertInto('users_sessions').values(row).execute();
  await noteSeen(db, row.user_id, row.seen_at);
};

export interface LiveSession {
  id: string;
  user_id: string;
  role: Role;
  seen_at: string;
}

const liveSession = prepared<{ tokenHash: string; now: string }, LiveSession>((db: Db, { tokenHash, now }) =>
  db
    .selectFrom('users_sessions')
    .innerJoin('users_users', 'users_users.id', 'users_sessions.user_id')
    .select(['users_sessions.id', 'users_sessions.user_id', 'users_sessions.seen_at', 'users_users.role'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .where('deactivated_at', 'is', null),
);

export const findLiveSession = async (
  db: Db,
  tokenHash: string,
  now: string,
): Promise<LiveSession | undefined> => (await liveSession(db, { tokenHash, now }))[0];

/** The roles that the people behind these sessions have now; a session that ended is not among them. */
export async function liveSessionRoles(
  db: Db,
  ids: readonly string[],
  now: string,
): Promise<Map<string, Role>> {
  const rows = await db
    .selectFrom('users_sessions')
    .innerJoin('users_users', 'users_users.id', 'users_sessions.user_id')
    .select(['users_sessions.id', 'users_users.role'])
    .where('users_sessions.id', 'in', ids)
    .where('expires_at', '>', now)
    .where('deactivated_at', 'is', null)
    .execute();
  return new Map(rows.map(({ id, role }) => [id, role]));
}

export const prolongSession = async (db: Db, id: string, now: string, expiresAt: string): Promise<void> => {
  const prolonged = await db
    .updateTable('users_sessions')
    .set({ seen_at: now, expires_at: expiresAt })
    .where('id', '=', id)
    .returning('user_id')
    .executeTakeFirst();
  if (prolonged) await noteSeen(db, prolonged.user_id, now);
};

/** Stays when the session is gone. */
const noteSeen = async (db: Db, userId: string, now: string): Promise<void> => {
  await db.updateTable('users_users').set({ last_seen_at: now }).where('id', '=', userId).execute();
};

export const deleteSession = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom('users_sessions').where('id', '=', id).execute();
};

/** All the sessions of a person; their ids. */
export async function deleteSessionsOf(db: Db, userId: string): Promise<string[]> {
  const ended = await db.deleteFrom('users_sessions').where('user_id', '=', userId).returning('id').execute();
  return ended.map(({ id }) => id);
}

/** Their ids. */
export async function deleteExpiredSessions(db: Db, now: string): Promise<string[]> {
  const ended = await db
    .deleteFrom('users_sessions')
    .where('expires_at', '<=', now)
    .returning('id')
    .execute();
  return ended.map(({ id }) => id);
}
