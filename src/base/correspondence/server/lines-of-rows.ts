import type { ClientMailLine, MailboxLine } from '../contract/mails.ts';
import type { MailboxRow, MailRow } from './tables.ts';

/** Names of colleagues by user id. */
export type Names = ReadonlyMap<string, string>;

type StoredAttachment = { name: string; type: string; size: number };

export const attachmentsOf = (row: MailRow) => JSON.parse(row.attachments) as StoredAttachment[];

export const sendingOf = (row: MailRow, names: Names) => ({
  sentAt: row.sent_at,
  sentBy: row.sent_by === null ? null : { id: row.sent_by, name: names.get(row.sent_by) ?? '' },
  source: row.source,
  sourceRef: row.source_ref,
  sourceLabel: row.source_label,
  leftHouse: row.left_house === 1,
  response: row.response,
});

export const mailLineOf = (row: MailRow, names: Names): ClientMailLine => ({
  id: row.id,
  subject: row.subject,
  sender: { name: row.sender_name, address: row.sender_address },
  recipient: { name: row.recipient_name, address: row.recipient_address },
  size: row.size,
  attachmentCount: attachmentsOf(row).length,
  ...sendingOf(row, names),
});

export const mailboxLineOf = (row: MailboxRow): MailboxLine => ({
  id: row.id,
  subject: row.subject,
  sender: { name: row.sender_name, address: row.sender_address },
  recipient: { name: row.recipient_name, address: row.recipient_address },
  size: row.size,
  attachmentCount: row.attachment_count,
  receivedAt: row.received_at,
  readAt: row.read_at,
});
