/** A mail of a client's file. Written once, never changed. */
export interface MailRow {
  id: string;
  contact_id: string;
  /** With the recipient's address, what makes a mail one and the same. */
  message_id: string;
  sent_at: string;
  subject: string;
  sender_name: string;
  sender_address: string;
  recipient_name: string;
  recipient_address: string;
  /** Its bytes, in the file store. */
  eml_hash: string;
  size: number;
  text: string;
  /** JSON: `{name, type, size}[]` */
  attachments: string;
  source: string;
  source_ref: string;
  source_label: string;
  /** Null: nobody, the automatic mode. */
  sent_by: string | null;
  /** 1: handed to a mail server; 0: to the built-in mailbox. */
  left_house: number;
  response: string;
}

/** A mail of the built-in mailbox. */
export interface MailboxRow {
  id: string;
  message_id: string;
  received_at: string;
  sender_name: string;
  sender_address: string;
  recipient_name: string;
  recipient_address: string;
  subject: string;
  eml_hash: string;
  size: number;
  attachment_count: number;
  read_at: string | null;
}

export interface CorrespondenceTables {
  correspondence_mails: MailRow;
  correspondence_mailbox: MailboxRow;
}
