import type { Kysely } from 'kysely';
import type { CorrespondenceTables, MailRow } from '../tables.ts';

type Db = Kysely<CorrespondenceTables>;

/** All of a contact, oldest first. */
export const heldMails = (db: Db, contactId: string): Promise<MailRow[]> =>
  db
    .selectFrom('correspondence_mails')
    .selectAll()
    .where('contact_id', '=', contactId)
    .orderBy('sent_at')
    .orderBy('id')
    .execute();

/** Those sent before that moment. */
export const deleteMailsBefore = async (db: Db, contactId: string, moment: string): Promise<void> => {
  await db
    .deleteFrom('correspondence_mails')
    .where('contact_id', '=', contactId)
    .where('sent_at', '<', moment)
    .execute();
};

export const deleteMailsOf = async (db: Db, contactId: string): Promise<void> => {
  await db.deleteFrom('correspondence_mails').where('contact_id', '=', contactId).execute();
};

/** Leaves of a mail what says that there was one; its bytes tell the rest to those who may read them. */
export const sealMail = async (db: Db, id: string): Promise<void> => {
  await db
    .updateTable('correspondence_mails')
    .set({
      ...{ subject: '', text: '', recipient_name: '', recipient_address: `sealed:${id}` },
      ...{ attachments: '[]', source_label: '', response: '' },
    })
    .where('id', '=', id)
    .execute();
};

/** Copies in the built-in mailbox: of these mails, or to one of these addresses (in lower case). */
export async function deleteReceived(
  db: Db,
  { messageIds, addresses }: { messageIds: readonly string[]; addresses: readonly string[] },
): Promise<void> {
  for (const id of messageIds) {
    await db.deleteFrom('correspondence_mailbox').where('message_id', '=', id).execute();
  }
  if (addresses.length === 0) return;
  await db
    .deleteFrom('correspondence_mailbox')
    .where((where) => where(where.fn<string>('lower', ['recipient_address']), 'in', addresses))
    .execute();
}
