import type { Kysely } from 'kysely';
import type { MailAccountRow, MailAccountsTables } from '../tables.ts';

type Db = Kysely<MailAccountsTables>;

export const insertAccount = async (db: Db, row: MailAccountRow): Promise<void> => {
  await db.insertInto('mail_accounts_accounts').values(row).execute();
};

/** False when the account is removed, maybe at this very moment: nothing is written on it any more. */
export async function updateAccount(
  db: Db,
  id: string,
  changes: Partial<Omit<MailAccountRow, 'id' | 'created_at'>>,
): Promise<boolean> {
  const updated = await db
    .updateTable('mail_accounts_accounts')
    .set(changes)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .execute();
  return updated.length > 0;
}

/** The accounts in use, the oldest first: that one is the default. */
export const listAccounts = (db: Db): Promise<MailAccountRow[]> =>
  db
    .selectFrom('mail_accounts_accounts')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

export const findAccount = (db: Db, id: string): Promise<MailAccountRow | undefined> =>
  db
    .selectFrom('mail_accounts_accounts')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
