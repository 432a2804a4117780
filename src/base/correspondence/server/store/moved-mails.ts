import type { Kysely } from 'kysely';
import type { CorrespondenceTables } from '../tables.ts';

type Db = Kysely<CorrespondenceTables>;

export async function countMailsOf(db: Db, contactId: string): Promise<number> {
  const { count } = await db
    .selectFrom('correspondence_mails')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('contact_id', '=', contactId)
    .executeTakeFirstOrThrow();
  return count;
}

export async function fileUnder(db: Db, move: { from: string; to: string }): Promise<void> {
  await db
    .updateTable('correspondence_mails')
    .set({ contact_id: move.to })
    .where('contact_id', '=', move.from)
    .execute();
}

/** Those of these contacts that a mail was sent to. */
export async function contactsWithMails(db: Db, contactIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('correspondence_mails')
    .select('contact_id')
    .distinct()
    .where('contact_id', 'in', contactIds)
    .execute();
  return rows.map(({ contact_id }) => contact_id);
}
