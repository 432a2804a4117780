import type { Kysely } from 'kysely';
import { rowLock } from '../../../../platform/db/server/row-lock.ts';
import type { Theme } from '../../contract/session.ts';
import type { UserRow, UsersTables } from '../tables.ts';

type Db = Kysely<UsersTables>;

/** Held until the end of the transaction: who signs in and who changes the password come one after the other. */
export const holdUser = (db: Db, id: string): Promise<UserRow | undefined> =>
  db.selectFrom('users_users').selectAll().where('id', '=', id).modifyEnd(rowLock(db)).executeTakeFirst();

type ProfileColumns = Pick<
  UserRow,
  'first_name' | 'last_name' | 'nickname' | 'job_title' | 'phone' | 'mobile' | 'signature'
>;

export const setProfile = (db: Db, id: string, profile: ProfileColumns): Promise<UserRow> =>
  db.updateTable('users_users').set(profile).where('id', '=', id).returningAll().executeTakeFirstOrThrow();

export const setEmail = async (db: Db, id: string, email: string): Promise<void> => {
  await db.updateTable('users_users').set({ email }).where('id', '=', id).execute();
};

export const setPasswordHash = async (db: Db, id: string, hash: string): Promise<void> => {
  await db.updateTable('users_users').set({ password_hash: hash }).where('id', '=', id).execute();
};

export const setTheme = async (db: Db, id: string, theme: Theme): Promise<void> => {
  await db.updateTable('users_users').set({ theme }).where('id', '=', id).execute();
};

export const setTokensRevoked = async (db: Db, id: string, now: string): Promise<void> => {
  await db.updateTable('users_users').set({ tokens_revoked_at: now }).where('id', '=', id).execute();
};
