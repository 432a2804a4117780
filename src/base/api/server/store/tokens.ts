import type { Kysely } from 'kysely';
import type { ApiTables, TokenRow } from '../tables.ts';

type Db = Kysely<ApiTables>;

export const insertToken = async (db: Db, row: TokenRow): Promise<void> => {
  await db.insertInto('api_tokens').values(row).execute();
};

export const findTokenByHash = (db: Db, hash: string): Promise<TokenRow | undefined> =>
  db.selectFrom('api_tokens').selectAll().where('token_hash', '=', hash).executeTakeFirst();

export const findToken = (db: Db, id: string): Promise<TokenRow | undefined> =>
  db.selectFrom('api_tokens').selectAll().where('id', '=', id).executeTakeFirst();

/** Newest first; of one person, or of everybody. */
export const listTokens = (db: Db, userId: string | null): Promise<TokenRow[]> => {
  const all = db.selectFrom('api_tokens').selectAll().orderBy('created_at', 'desc').orderBy('id', 'desc');
  return (userId === null ? all : all.where('user_id', '=', userId)).limit(500).execute();
};

/** Those made since all were revoked (`after`) and not at their end `now`. */
export async function countGoodTokens(
  db: Db,
  userId: string,
  { after, now }: { after: string; now: string },
): Promise<number> {
  const { count } = await db
    .selectFrom('api_tokens')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .where('created_at', '>', after)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export const noteUse = async (db: Db, id: string, now: string): Promise<void> => {
  await db.updateTable('api_tokens').set({ last_used_at: now }).where('id', '=', id).execute();
};

/** True for the one who revokes it. */
export async function revokeOnce(db: Db, id: string, now: string): Promise<boolean> {
  const revoked = await db
    .updateTable('api_tokens')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  return revoked.length > 0;
}

/** Forgets those that have not been good since `before`. */
export const deleteEndedTokens = async (db: Db, before: string): Promise<void> => {
  await db
    .deleteFrom('api_tokens')
    .where((where) => where.or([where('revoked_at', '<', before), where('expires_at', '<', before)]))
    .execute();
};
