import type { Kysely } from 'kysely';
import type { UserRow, UsersTables } from '../tables.ts';

type Db = Kysely<UsersTables>;

/** Those who could sign in as an administrator if `userId` no longer could. */
export async function countOtherAdministrators(db: Db, userId: string): Promise<number> {
  const row = await db
    .selectFrom('users_users')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('role', '=', 'admin')
    .where('joined_at', 'is not', null)
    .where('deactivated_at', 'is', null)
    .where('id', '!=', userId)
    .executeTakeFirstOrThrow();
  // PostgreSQL counts in a type that may arrive as text.
  return Number(row.count);
}

/** Others who have this login or this mail address. Both are stored in lower case. */
export const findTaken = (
  db: Db,
  identity: { login: string; email: string },
  butId: string | null,
): Promise<Pick<UserRow, 'login' | 'email'>[]> =>
  db
    .selectFrom('users_users')
    .select(['login', 'email'])
    .where((where) => where.or([where('login', '=', identity.login), where('email', '=', identity.email)]))
    .where('id', '!=', butId ?? '')
    .execute();

export const updateAccount = (
  db: Db,
  id: string,
  changes: Partial<Omit<UserRow, 'id' | 'created_at'>>,
): Promise<UserRow> =>
  db.updateTable('users_users').set(changes).where('id', '=', id).returningAll().executeTakeFirstOrThrow();

/** Somebody who never came in: nothing can name them but their links. */
export const deleteInvited = async (db: Db, id: string): Promise<void> => {
  await db.deleteFrom('users_links').where('user_id', '=', id).execute();
  await db.deleteFrom('users_users').where('id', '=', id).where('joined_at', 'is', null).execute();
};
