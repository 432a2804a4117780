import type { Kysely } from 'kysely';
import type { HoldRow, MailAccountsTables } from '../tables.ts';

type Db = Kysely<MailAccountsTables>;

/** Those that nobody has confirmed yet, the oldest first. */
export const openHolds = (db: Db): Promise<HoldRow[]> =>
  db
    .selectFrom('mail_accounts_holds')
    .selectAll()
    .where('confirmed_at', 'is', null)
    .orderBy('since')
    .orderBy('id')
    .execute();

export const insertHold = async (db: Db, row: HoldRow): Promise<void> => {
  await db.insertInto('mail_accounts_holds').values(row).execute();
};

export const confirmHolds = async (
  db: Db,
  ids: readonly string[],
  by: { confirmed_at: string; confirmed_by: string },
): Promise<void> => {
  await db
    .updateTable('mail_accounts_holds')
    .set(by)
    .where('id', 'in', ids)
    .where('confirmed_at', 'is', null)
    .execute();
};
