import type { Kysely } from 'kysely';
import type { CorrespondenceTables, MailboxRow } from '../tables.ts';

type Db = Kysely<CorrespondenceTables>;

/** False when this very mail to this recipient is there already. */
export async function insertReceived(db: Db, row: MailboxRow): Promise<boolean> {
  const inserted = await db
    .insertInto('correspondence_mailbox')
    .values(row)
    .onConflict((conflict) => conflict.columns(['message_id', 'recipient_address']).doNothing())
    .returning('id')
    .execute();
  return inserted.length > 0;
}

export const findReceived = (db: Db, id: string): Promise<MailboxRow | undefined> =>
  db.selectFrom('correspondence_mailbox').selectAll().where('id', '=', id).executeTakeFirst();

/** Newest first. */
export const listReceived = (db: Db, page: { limit: number; offset: number }): Promise<MailboxRow[]> =>
  db
    .selectFrom('correspondence_mailbox')
    .selectAll()
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();

export async function countReceived(db: Db): Promise<{ total: number; unread: number }> {
  const row = await db
    .selectFrom('correspondence_mailbox')
    .select((select) => [
      select.fn.countAll<number>().as('total'),
      select.fn.countAll<number>().filterWhere('read_at', 'is', null).as('unread'),
    ])
    .executeTakeFirstOrThrow();
  return { total: row.total, unread: row.unread };
}

/** False when it was opened before: the first moment stays. */
export async function setRead(db: Db, id: string, readAt: string): Promise<boolean> {
  const updated = await db
    .updateTable('correspondence_mailbox')
    .set({ read_at: readAt })
    .where('id', '=', id)
    .where('read_at', 'is', null)
    .returning('id')
    .execute();
  return updated.length > 0;
}
