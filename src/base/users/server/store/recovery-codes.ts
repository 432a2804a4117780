import type { Kysely } from 'kysely';
import type { UsersTables } from '../tables.ts';

type Db = Kysely<UsersTables>;

export const insertRecoveryCodes = async (
  db: Db,
  userId: string,
  hashes: readonly string[],
  now: string,
): Promise<void> => {
  const rows = hashes.map((code_hash) => ({ code_hash, user_id: userId, created_at: now, used_at: null }));
  await db.insertInto('users_recovery_codes').values(rows).execute();
};

export const deleteRecoveryCodes = async (db: Db, userId: string): Promise<void> => {
  await db.deleteFrom('users_recovery_codes').where('user_id', '=', userId).execute();
};

/** Uses a code up. False when it is none of this person's, or was used before. */
export async function spendRecoveryCode(
  db: Db,
  userId: string,
  codeHash: string,
  now: string,
): Promise<boolean> {
  const row = await db
    .updateTable('users_recovery_codes')
    .set({ used_at: now })
    .where('code_hash', '=', codeHash)
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** How many are left to use. */
export async function countRecoveryCodes(db: Db, userId: string): Promise<number> {
  const row = await db
    .selectFrom('users_recovery_codes')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}
