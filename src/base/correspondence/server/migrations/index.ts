import { mailsAndMailbox } from './001-mails-and-mailbox.ts';

export const correspondenceMigrations = [mailsAndMailbox];
