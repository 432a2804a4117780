import type { CustomAuthenticationContext } from 'nodemailer/lib/smtp-connection';
import { wireAddress } from '../contract/mail-address.ts';
import type { SmtpAccount, SmtpLimits } from './smtp-account.ts';
import { loadSmtpDialogue, type SmtpDialogue } from './load-smtp-dialogue.ts';
import { replyText, type SmtpFailure } from './smtp-reply.ts';
import { verifyFailure, type VerifyReason, type VerifyStep } from './verify-failure.ts';

export type Verification =
  { ok: true } | { ok: false; step: VerifyStep; reason: VerifyReason; response: string };

const senderCheck = 'MIAOU-SENDER-CHECK';

/** Tries an account up to the sender's address and sends nothing. Resolves in every case. */
export async function verifyAccount(account: SmtpAccount, limits: SmtpLimits): Promise<Verification> {
  const sender = wireAddress(account.sender.address);
  if (sender === null) {
    return { ok: false, step: 'sender', reason: 'senderRefused', response: 'not a mail address' };
  }
  const smtpDialogue = await loadSmtpDialogue();
  const dialogue = smtpDialogue(account, limits, { customAuth: { [senderCheck]: sayMailFrom(sender) } });
  dialogue.within(limits.wholeMs);
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
      ...verifyFailure(step, failure as SmtpFailure),
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
