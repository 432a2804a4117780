import type { SmtpAccount } from '../../../platform/mail/server/smtp-account.ts';
import type { Secrets } from '../../../platform/secrets/server/secrets.ts';
import type { MailAccountRow } from './tables.ts';

/** A stored account with its password in clear: for the mail server only. */
export const smtpAccountOf = (row: MailAccountRow, secrets: Secrets): SmtpAccount => ({
  host: row.host,
  port: row.port,
  security: row.security,
  user: row.user_name,
  password: storedPassword(row, secrets),
  sender: { name: row.sender_name, address: row.sender_address },
});

/** Null as well when the key of the data folder is another one: the sign-in fails then, and says so. */
export function storedPassword(
  row: Pick<MailAccountRow, 'password_sealed'>,
  secrets: Secrets,
): string | null {
  if (row.password_sealed === null) return null;
  try {
    return secrets.unseal(row.password_sealed);
  } catch {
    return null;
  }
}
