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

/** The accounts in use, the default one first: the one chosen last, or the oldest. */
export const listAccounts = (db: Db): Promise<MailAccountRow[]> =>
  db
    .selectFrom('mail_accounts_accounts')
    .selectAll()
    .where('removed_at', 'is', null)
    .orderBy('default_since', (order) => order.desc().nullsLast())
    .orderBy('created_at')
    .orderBy('id')
    .execute();

/** The account as it stands, held until the transaction ends: no other one counts or changes it meanwhile. */
export const holdAccount = (db: Db, id: string): Promise<MailAccountRow | undefined> =>
  db
    .updateTable('mail_accounts_accounts')
    .set((row) => ({ name: row.ref('name') }))
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returningAll()
    .executeTakeFirst();

export const findAccount = (db: Db, id: string): Promise<MailAccountRow | undefined> =>
  db
    .selectFrom('mail_accounts_accounts')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();

/** Pauses an account that is in use and not paused yet; that account, or nothing. */
export const pauseOnce = (
  db: Db,
  id: string,
  pause: { paused_at: string; paused_response: string },
): Promise<Pick<MailAccountRow, 'name'> | undefined> =>
  db
    .updateTable('mail_accounts_accounts')
    .set(pause)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .where('paused_at', 'is', null)
    .returning('name')
    .executeTakeFirst();

/** No account is chosen as the default one any more. */
export const clearDefault = async (db: Db): Promise<void> => {
  await db
    .updateTable('mail_accounts_accounts')
    .set({ default_since: null })
    .where('default_since', 'is not', null)
    .execute();
};
