import type { Kysely } from 'kysely';
import type { LifeRow, MailAccountsTables } from '../tables.ts';

type Db = Kysely<MailAccountsTables>;

export const listLives = (db: Db): Promise<LifeRow[]> =>
  db.selectFrom('mail_accounts_lives').selectAll().orderBy('started_at').orderBy('token').execute();

export const insertLife = async (db: Db, row: LifeRow): Promise<void> => {
  await db.insertInto('mail_accounts_lives').values(row).execute();
};

/** False when the database does not know this life. */
export async function changeLife(
  db: Db,
  token: string,
  change: Partial<Pick<LifeRow, 'seen_at' | 'born'>>,
): Promise<boolean> {
  const changed = await db
    .updateTable('mail_accounts_lives')
    .set(change)
    .where('token', '=', token)
    .returning('token')
    .execute();
  return changed.length > 0;
}

/** No life was seen after `now`, whatever a wrong clock had written. */
export const boundSeenAt = async (db: Db, now: string): Promise<void> => {
  await db.updateTable('mail_accounts_lives').set({ seen_at: now }).where('seen_at', '>', now).execute();
};

export const removeLives = async (db: Db, tokens: readonly string[]): Promise<void> => {
  if (tokens.length === 0) return;
  await db.deleteFrom('mail_accounts_lives').where('token', 'in', tokens).execute();
};
