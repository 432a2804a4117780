import type { ClientMailLine, MailboxLine } from './mails.ts';

/** The built-in mailbox: everybody signed in hears it. */
export const mailboxTopic = 'correspondence/mailbox';

export const mailReceived = 'mail.received';
export type MailReceived = MailboxLine;

export const mailRead = 'mail.read';
export interface MailRead {
  id: string;
  readAt: string;
}

/** The mails of one client's file: heard by whoever may open that file. */
export const contactTopicPrefix = 'correspondence/contact/';
export const contactTopic = (contactId: string) => `${contactTopicPrefix}${contactId}`;

export const mailArchived = 'mail.archived';
export type MailArchived = ClientMailLine;
