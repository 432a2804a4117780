import { conflict } from '../../../platform/errors/contract/app-error.ts';
import type { SmtpAccount } from '../../../platform/mail/server/smtp-account.ts';
import type { DkimKey } from '../../../platform/mail/server/sign-bytes.ts';
import type { Secrets } from '../../../platform/secrets/server/secrets.ts';
import type { MailAccountRow } from './tables.ts';

/** A stored account with its password in clear: for the mail server only. */
export const smtpAccountOf = (row: MailAccountRow, secrets: Secrets): SmtpAccount => ({
  host: row.host,
  port: row.port,
  security: row.security,
  user: row.user_name,
  password: unsealed(row.password_sealed, secrets),
  sender: { name: row.sender_name, address: row.sender_address },
});

/**
 * What the mails of this account are signed with; null: they are not.
 *
 * @throws AppError `mail-accounts.dkimKeyLost` when the key of the data folder is another one: a mail that should be
 * signed does not leave unsigned
 */
export function dkimKeyOf(
  row: Pick<MailAccountRow, 'dkim_domain' | 'dkim_selector' | 'dkim_key_sealed'>,
  secrets: Secrets,
): DkimKey | null {
  const { dkim_domain: domain, dkim_selector: selector, dkim_key_sealed: sealed } = row;
  if (domain === null || selector === null || sealed === null) return null;
  const privateKey = unsealed(sealed, secrets);
  if (privateKey === null) throw conflict('mail-accounts.dkimKeyLost');
  return { domain, selector, privateKey };
}

/** Null as well when the key of the data folder is another one: the sign-in fails then, and says so. */
export function unsealed(sealed: string | null, secrets: Secrets): string | null {
  if (sealed === null) return null;
  try {
    return secrets.unseal(sealed);
  } catch {
    return null;
  }
}
