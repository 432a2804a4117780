import type { CustomAuthenticationContext } from 'nodemailer/lib/smtp-connection';
import { wireAddress } from '../contract/mail-address.ts';
import type { SmtpAccount, SmtpLimits } from './smtp-account.ts';
import { loadSmtpDialogue, type SmtpDialogue } from './load-smtp-dialogue.ts';
import { replyText, type SmtpFailure } from './smtp-reply.ts';

/** The part of an account that a failed test points at. */
export type VerifyStep = 'connect' | 'tls' | 'authenticate' | 'sender';

export type Verification = { ok: true } | { ok: false; step: VerifyStep; response: string };

const senderCheck = 'MIAOU-SENDER-CHECK';

/** Tries an account up to the sender's address and sends nothing. Resolves in every case. */
export async function verifyAccount(account: SmtpAccount, limits: SmtpLimits): Promise<Verification> {
  const sender = wireAddress(account.sender.address);
  if (sender === null) return { ok: false, step: 'sender', response: 'not a mail address' };
  const smtpDialogue = await loadSmtpDialogue();
  const dialogue = smtpDialogue(account, limits, { customAuth: { [senderCheck]: sayMailFrom(sender) } });
  let step: VerifyStep = 'connect';
  try {
    await dialogue.connect();
    step = 'authenticate';
    await dialogue.authenticate();
    step = 'sender';
    await checkSender(dialogue);
    dialogue.quit();
    return { ok: true };
  } catch (failure) {
    dialogue.cut();
    return {
      ok: false,
      step: blamedStep(step, failure as SmtpFailure),
      response: replyText(failure as Error, account.password),
    };
  }
}

/** The client's one way to say a command of ours is a sign-in method of ours. */
const checkSender = (dialogue: SmtpDialogue) =>
  dialogue.step<void>((done) => dialogue.connection.login({ method: senderCheck }, (error) => done(error)));

const sayMailFrom = (sender: string) => async (server: CustomAuthenticationContext) => {
  const answer = await server.sendCommand(`MAIL FROM:<${sender}>`);
  if (answer.status < 200 || answer.status > 299) throw new Error(answer.response);
};

/** Some failures show later than the setting they come from. */
function blamedStep(step: VerifyStep, failure: SmtpFailure): VerifyStep {
  if (step === 'connect' && isTlsFailure(failure)) return 'tls';
  // RFC 4954 §6: this server wants a sign-in before it hears of a sender.
  if (step === 'sender' && failure.responseCode === 530) return 'authenticate';
  return step;
}

function isTlsFailure(failure: SmtpFailure & { originalCode?: string; timeoutType?: string }): boolean {
  if (failure.code === 'ETLS' || failure.command === 'STARTTLS') return true;
  if (failure.timeoutType === 'UPGRADE_TIMEOUT') return true;
  const certificateOrProtocol = /^(ERR_SSL|ERR_TLS|EPROTO|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO|HOSTNAME_)/;
  return certificateOrProtocol.test(failure.originalCode ?? '') || /before secure TLS/.test(failure.message);
}
