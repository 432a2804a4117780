import { conflict, invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { isMailAddress } from '../../../../platform/mail/contract/mail-address.ts';
import { messageIdFor } from '../../../../platform/mail/contract/message-id.ts';
import type { Mailbox } from '../../../../platform/mail/contract/mail.ts';
import { composeMail } from '../../../../platform/mail/server/compose-mail.ts';
import { signBytes } from '../../../../platform/mail/server/sign-bytes.ts';
import { createSmtpTransport } from '../../../../platform/mail/server/smtp-transport.ts';
import { userById } from '../../../users/server/public.ts';
import type { MailAccountTrial, TrialMailResult } from '../../contract/mail-accounts.ts';
import { isHeld } from '../hold/is-held.ts';
import { dkimKeyOf } from '../smtp-account-of.ts';
import { settingsToTry, verifySettings, type TrialPorts } from './try-account.ts';

/**
 * Tries settings to their end: a mail to the person who asks, and to nobody else. Where it does not arrive, its answer
 * tells more than any test.
 *
 * @throws AppError `mail-accounts.held` while nothing may leave, `mail-accounts.noOwnAddress`
 */
export async function sendTrialMail(
  ctx: Context,
  ports: TrialPorts,
  trial: MailAccountTrial,
): Promise<TrialMailResult> {
  if (await isHeld(ctx.db.read)) throw conflict('mail-accounts.held');
  const to = await ownMailbox(ctx);
  const { account, dkim } = await settingsToTry(ctx, ports, trial);
  const key = dkimKeyOf(dkim, ports.secrets);
  const verification = await verifySettings(ports, account);
  if (!verification.ok) return verification;
  const text = trialText(account.host);
  const bytes = await composeMail({
    ...{ from: account.sender, to, ...text, attachments: [], date: ctx.clock.now() },
    messageId: messageIdFor(ctx.newId(), account.sender.address),
  });
  const transport = createSmtpTransport(account, ports.logger);
  const envelope = { from: account.sender.address, to: to.address };
  const signed = key ? await signBytes(bytes, key) : bytes;
  const outcome = await transport.send(envelope, signed, () => Promise.resolve());
  transport.close();
  if (outcome.kind === 'sent') return { ok: true, to: to.address };
  return { ok: false, step: 'mail', response: outcome.response };
}

async function ownMailbox(ctx: Context): Promise<Mailbox> {
  const user = await userById(ctx.db.read, ctx.viewer.userId);
  if (!user || !isMailAddress(user.email ?? '')) throw invalid('mail-accounts.noOwnAddress');
  return { name: `${user.first_name} ${user.last_name}`, address: user.email! };
}

/** The mail is for the administrator alone, whose language the server does not know: both are said. */
function trialText(host: string): { subject: string; text: string; html: string } {
  const lines = [
    `Ce mail d’essai est parti de Miaou par ${host}. Le compte d’envoi fonctionne.`,
    `This test mail left Miaou by ${host}. The sending account works.`,
  ];
  return {
    subject: 'Miaou : essai du compte d’envoi / sending account test',
    text: `${lines.join('\n\n')}\n`,
    html: lines.map((line) => `<p>${line}</p>`).join(''),
  };
}
