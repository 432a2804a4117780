import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { ClientMailLine } from '../contract/mails.ts';
import { mailLineOf } from './lines-of-rows.ts';
import { namesOfPeople } from './names-of-people.ts';
import { listMails } from './store/mails.ts';

export { archiveMail, archiveMails, type NewClientMail } from './actions/archive-mail.ts';
export { builtInMailbox, type MailboxPorts } from './built-in-mailbox.ts';

/** The newest mails of a client's file, newest first. */
export async function listMailsOfContact(
  db: ReadDb,
  contactId: string,
  limit = 200,
): Promise<ClientMailLine[]> {
  const rows = await listMails(db, contactId, { limit, offset: 0 });
  const names = await namesOfPeople(db);
  return rows.map((row) => mailLineOf(row, names));
}
