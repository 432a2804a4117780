import type { Kysely } from 'kysely';
import type { Language } from '../../contract/people.ts';
import type { UserRow, UsersTables } from '../tables.ts';

type Db = Kysely<UsersTables>;

export const insertUser = async (db: Db, row: UserRow): Promise<void> => {
  await db.insertInto('users_users').values(row).execute();
};

export const findUser = (db: Db, id: string): Promise<UserRow | undefined> =>
  db.selectFrom('users_users').selectAll().where('id', '=', id).executeTakeFirst();

/** By login or by mail address: people type either. Both are stored in lower case. */
export const findUserByLogin = (db: Db, typed: string): Promise<UserRow | undefined> =>
  db
    .selectFrom('users_users')
    .selectAll()
    .where((where) => where.or([where('login', '=', typed), where('email', '=', typed)]))
    .orderBy('created_at')
    .executeTakeFirst();

export const listUsers = (db: Db): Promise<UserRow[]> =>
  db.selectFrom('users_users').selectAll().orderBy('id').execute();

export async function countUsers(db: Db): Promise<number> {
  const row = await db
    .selectFrom('users_users')
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

export const setLanguage = async (db: Db, id: string, language: Language): Promise<void> => {
  await db.updateTable('users_users').set({ language }).where('id', '=', id).execute();
};

/** Held until the end of the transaction: names are compared with all others, so two may not change at once. */
export const holdNames = async (db: Db): Promise<void> => {
  await db
    .updateTable('users_users')
    .set((row) => ({ nickname: row.ref('nickname') }))
    .where('id', '=', (first) => first.selectFrom('users_users').select((row) => row.fn.min('id').as('id')))
    .execute();
};

export const setNickname = (db: Db, id: string, nickname: string): Promise<UserRow> =>
  db
    .updateTable('users_users')
    .set({ nickname })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();

export const setPicture = (db: Db, id: string, hash: string | null): Promise<UserRow> =>
  db
    .updateTable('users_users')
    .set({ picture_hash: hash })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
