import type { Context } from '../../../../platform/http/server/context.ts';
import { smtpLimits, type SmtpAccount } from '../../../../platform/mail/server/smtp-account.ts';
import { verifyAccount } from '../../../../platform/mail/server/verify-account.ts';
import type { Logger } from '../../../../platform/runtime/server/logger.ts';
import type { Secrets } from '../../../../platform/secrets/server/secrets.ts';
import type { MailAccountTrial, TrialResult } from '../../contract/mail-accounts.ts';
import { accessAccount } from '../access-account.ts';
import { checkInput, passwordFor } from '../check-input.ts';
import { dkimColumns, noDkim, type DkimColumns } from '../dkim-columns.ts';

export interface TrialPorts {
  secrets: Secrets;
  logger: Logger;
}

/** Tries settings, saved or not, up to the sender's address; nothing is sent. */
export async function tryAccount(
  ctx: Context,
  ports: TrialPorts,
  trial: MailAccountTrial,
): Promise<TrialResult> {
  const { account } = await settingsToTry(ctx, ports, trial);
  return verifySettings(ports, account);
}

export async function verifySettings({ logger }: TrialPorts, account: SmtpAccount): Promise<TrialResult> {
  const verification = await verifyAccount(account, smtpLimits);
  logger.info({ server: `${account.host}:${account.port}`, ...verification }, 'mail account tried');
  return verification;
}

/** The settings as they were typed, with the stored secrets where none were. */
export async function settingsToTry(
  ctx: Context,
  { secrets }: TrialPorts,
  { id, ...input }: MailAccountTrial,
): Promise<{ account: SmtpAccount; dkim: DkimColumns }> {
  const stored = id === undefined ? null : await accessAccount(ctx, id);
  checkInput(input);
  const password = passwordFor(input, stored, secrets);
  const { host, port, security, user, senderName, senderAddress } = input;
  const sender = { name: senderName, address: senderAddress };
  const dkim = dkimColumns(input.dkim, stored ?? noDkim, secrets);
  return { account: { host, port, security, user, password, sender }, dkim };
}
