import { afterCommit, type Tx } from '../../../../platform/db/server/database.ts';
import type { Mailbox } from '../../../../platform/mail/contract/mail.ts';
import type { Live } from '../../../../platform/realtime/server/live.ts';
import { userById } from '../../../users/server/public.ts';
import { contactTopic, mailArchived, type MailArchived } from '../../contract/events.ts';
import { mailLineOf } from '../lines-of-rows.ts';
import { insertMails } from '../store/mails.ts';
import type { MailRow } from '../tables.ts';

/** One mail as it left. */
export interface NewClientMail {
  id: string;
  contactId: string;
  /** Of its Message-ID header, with the angle brackets. */
  messageId: string;
  sentAt: string;
  subject: string;
  sender: Mailbox;
  recipient: Mailbox;
  /** Its exact bytes, already in the file store. */
  emlHash: string;
  size: number;
  text: string;
  attachments: readonly { name: string; type: string; size: number }[];
  /** The module that sent it, and what it calls its cause: identifier, and words to show. */
  source: string;
  sourceRef: string;
  sourceLabel: string;
  /** Null: sent by the automatic mode. */
  sentBy: string | null;
  leftHouse: boolean;
  /** The words of the mail server. */
  response: string;
}

/**
 * Puts a mail into the client's file, for good, in the transaction that records its sending. Safe to repeat: the
 * same Message-ID to the same address is one mail. Whoever has the file open sees it once `tx` is durable.
 */
export const archiveMail = (tx: Tx, live: Pick<Live, 'publish'>, mail: NewClientMail): Promise<void> =>
  archiveMails(tx, live, [mail]);

/** The same for several. */
export async function archiveMails(
  tx: Tx,
  live: Pick<Live, 'publish'>,
  mails: readonly NewClientMail[],
): Promise<void> {
  const rows = mails.map(rowOf);
  const added = await insertMails(tx, rows);
  const names = await namesOfSenders(tx, rows);
  for (const row of rows) {
    if (!added.has(row.id)) continue;
    const line: MailArchived = mailLineOf(row, names);
    afterCommit(tx, () => live.publish(contactTopic(row.contact_id), mailArchived, line));
  }
}

async function namesOfSenders(tx: Tx, rows: readonly MailRow[]): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(rows.map((row) => row.sent_by))) {
    const sender = id === null ? null : await userById(tx, id);
    if (sender) names.set(sender.id, `${sender.first_name} ${sender.last_name}`);
  }
  return names;
}

const rowOf = (mail: NewClientMail): MailRow => ({
  id: mail.id,
  contact_id: mail.contactId,
  message_id: mail.messageId,
  sent_at: mail.sentAt,
  subject: mail.subject,
  sender_name: mail.sender.name,
  sender_address: mail.sender.address,
  recipient_name: mail.recipient.name,
  recipient_address: mail.recipient.address,
  eml_hash: mail.emlHash,
  size: mail.size,
  text: mail.text,
  attachments: JSON.stringify(mail.attachments.map(({ name, type, size }) => ({ name, type, size }))),
  source: mail.source,
  source_ref: mail.sourceRef,
  source_label: mail.sourceLabel,
  sent_by: mail.sentBy,
  left_house: mail.leftHouse ? 1 : 0,
  response: mail.response,
});
