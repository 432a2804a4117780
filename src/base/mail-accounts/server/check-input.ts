import { invalid } from '../../../platform/errors/contract/app-error.ts';
import { isMailAddress } from '../../../platform/mail/contract/mail-address.ts';
import type { Secrets } from '../../../platform/secrets/server/secrets.ts';
import type { MailAccountInput } from '../contract/mail-accounts.ts';
import { unsealed } from './smtp-account-of.ts';
import type { MailAccountRow } from './tables.ts';

/**
 * What the schema cannot say of an account.
 *
 * @throws AppError `mail-accounts.nameMissing` or `.senderInvalid`, at the field
 */
export function checkInput(input: MailAccountInput): void {
  if (input.name.trim() === '') throw invalid('mail-accounts.nameMissing', '/name');
  if (!isMailAddress(input.senderAddress)) throw invalid('mail-accounts.senderInvalid', '/senderAddress');
}

/**
 * The password to sign in with: the one typed, else the one of `stored`. A stored password is only ever shown to
 * the server it was given for: with another host or port it must be typed again. Null where nobody signs in.
 *
 * @throws AppError `mail-accounts.passwordMissing` or `.passwordForOtherServer`, at the field
 */
export function passwordFor(
  input: MailAccountInput,
  stored: MailAccountRow | null,
  secrets: Secrets,
): string | null {
  if (input.user === null) return null;
  if (input.password !== null) return input.password;
  const kept = stored && unsealed(stored.password_sealed, secrets);
  if (kept === null) throw invalid('mail-accounts.passwordMissing', '/password');
  const sameServer = stored?.host === input.host && stored.port === input.port;
  if (!sameServer) throw invalid('mail-accounts.passwordForOtherServer', '/password');
  return kept;
}
