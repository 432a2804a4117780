import type { Mailbox } from '../../../../platform/mail/contract/mail.ts';

/** What the client's file keeps of a mail beside its bytes; stored with the message while its fate is open. */
export interface ComposedMail {
  subject: string;
  text: string;
  from: Mailbox;
  to: Mailbox;
  attachments: { name: string; type: string; size: number }[];
  /** Of the whole mail, in bytes. */
  size: number;
  leftHouse: boolean;
}
