import type { MailTransport } from '../../../../platform/mail/contract/mail.ts';
import { createSmtpTransport } from '../../../../platform/mail/server/smtp-transport.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import { smtpAccountOf } from '../smtp-account-of.ts';
import type { MailAccountRow } from '../tables.ts';

/** The transport of `account` as it stands in its row. */
export const pooledTransport = (
  { secrets, logger }: Pick<Platform, 'secrets' | 'logger'>,
  account: MailAccountRow,
): MailTransport => createSmtpTransport(smtpAccountOf(account, secrets), logger);
