import type { SmtpAccount } from '../../../platform/mail/server/smtp-account.ts';
import type { Secrets } from '../../../platform/secrets/server/secrets.ts';
import type { MailAccountRow } from './tables.ts';

/** A stored account with its password in clear: for the mail server only. */
export const smtpAccountOf = (row: MailAccountRow, secrets: Secrets): SmtpAccount => ({
  host: row.host,
  port: row.port,
  security: row.security,
  user: row.user_name,
  password: row.password_sealed === null ? null : secrets.unseal(row.password_sealed),
  sender: { name: row.sender_name, address: row.sender_address },
});
