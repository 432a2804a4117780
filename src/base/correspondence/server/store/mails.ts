import type { Kysely } from 'kysely';
import type { CorrespondenceTables, MailRow } from '../tables.ts';

type Db = Kysely<CorrespondenceTables>;

/** The ids of those that were not there: this very mail to this recipient stays as it was first written. */
export async function insertMails(db: Db, rows: readonly MailRow[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const inserted = await db
    .insertInto('correspondence_mails')
    .values([...rows])
    .onConflict((conflict) => conflict.columns(['message_id', 'recipient_address']).doNothing())
    .returning('id')
    .execute();
  return new Set(inserted.map(({ id }) => id));
}

export const findMail = (db: Db, id: string): Promise<MailRow | undefined> =>
  db.selectFrom('correspondence_mails').selectAll().where('id', '=', id).executeTakeFirst();

/** Newest first. */
export const listMails = (
  db: Db,
  contactId: string,
  page: { limit: number; offset: number },
): Promise<MailRow[]> =>
  db
    .selectFrom('correspondence_mails')
    .selectAll()
    .where('contact_id', '=', contactId)
    .orderBy('sent_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();

export async function countMails(db: Db, contactId: string): Promise<number> {
  const row = await db
    .selectFrom('correspondence_mails')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('contact_id', '=', contactId)
    .executeTakeFirstOrThrow();
  return row.count;
}
