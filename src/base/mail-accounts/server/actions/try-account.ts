import type { Context } from '../../../../platform/http/server/context.ts';
import { smtpLimits } from '../../../../platform/mail/server/smtp-account.ts';
import { verifyAccount } from '../../../../platform/mail/server/verify-account.ts';
import type { Logger } from '../../../../platform/runtime/server/logger.ts';
import type { Secrets } from '../../../../platform/secrets/server/secrets.ts';
import type { MailAccountTrial, TrialResult } from '../../contract/mail-accounts.ts';
import { accessAccount } from '../access-account.ts';
import { checkInput, passwordFor } from '../check-input.ts';

/** Tries settings, saved or not, up to the sender's address; nothing is sent. */
export async function tryAccount(
  ctx: Context,
  ports: { secrets: Secrets; logger: Logger },
  { id, ...input }: MailAccountTrial,
): Promise<TrialResult> {
  const stored = id === undefined ? null : await accessAccount(ctx, id);
  checkInput(input);
  const password = passwordFor(input, stored, ports.secrets);
  const { host, port, security, user, senderName, senderAddress } = input;
  const sender = { name: senderName, address: senderAddress };
  const verification = await verifyAccount({ host, port, security, user, password, sender }, smtpLimits);
  ports.logger.info({ server: `${host}:${port}`, ...verification }, 'mail account tried');
  return verification;
}
