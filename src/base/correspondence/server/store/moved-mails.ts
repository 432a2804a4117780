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
