import { Readable } from 'node:stream';
import { wireAddress } from '../contract/mail-address.ts';
import type { SendOutcome } from '../contract/mail.ts';
import type { SmtpAccount, SmtpLimits } from './smtp-account.ts';
import { loadSmtpDialogue, type SmtpDialogue } from './load-smtp-dialogue.ts';
import { failedOutcome, type SmtpProgress } from './smtp-outcome.ts';
import { replyText } from './smtp-reply.ts';

const chunkSize = 16 * 1024;

/** What one sending needs to know; see `MailTransport.send`. */
export interface Sending {
  envelope: { from: string; to: string };
  bytes: Buffer;
  beforeTransmitting: () => Promise<void>;
}

/**
 * One dialogue for one mail, never repeated. Resolves whatever the server does; rejects only when
 * `beforeTransmitting` does, and then nothing of the mail has left.
 */
export async function sendOnce(
  account: SmtpAccount,
  limits: SmtpLimits,
  sending: Sending,
): Promise<SendOutcome> {
  const from = wireAddress(sending.envelope.from);
  const to = wireAddress(sending.envelope.to);
  if (from === null) return badAddress('account', sending.envelope.from);
  if (to === null) return badAddress('address', sending.envelope.to);

  const smtpDialogue = await loadSmtpDialogue();
  const dialogue = smtpDialogue(account, limits);
  const progress: SmtpProgress = { phase: 'connecting', contentEnded: false };
  const recording = once(sending.beforeTransmitting, () => (progress.phase = 'transmitting'));
  const content = contentOf(sending.bytes, recording.run, () => (progress.contentEnded = true));
  try {
    const response = await converse(dialogue, { from, to, content, size: sending.bytes.length }, progress);
    // An approval of what has not been said to its end proves nothing.
    if (!progress.contentEnded) throw new Error(`Accepted before its end: ${response}`);
    dialogue.quit();
    return { kind: 'sent', response: replyText(response, account.password) };
  } catch (failure) {
    dialogue.cut();
    // The caller's own record must be written before it hears the outcome, and its failure is its own.
    await recording.settled();
    return failedOutcome(failure as Error, progress, account.password);
  }
}

interface Message {
  from: string;
  to: string;
  content: Readable;
  size: number;
}

async function converse(dialogue: SmtpDialogue, message: Message, progress: SmtpProgress): Promise<string> {
  await dialogue.connect();
  progress.phase = 'authenticating';
  await dialogue.authenticate();
  progress.phase = 'envelope';
  const { from, to, content, size } = message;
  const accepted = await dialogue.step<{ response: string }>((done) =>
    dialogue.connection.send({ from, to: [to], size }, content, done),
  );
  return accepted.response;
}

/**
 * The bytes as a stream that is read only once the server has asked for content, that waits for `beforeFirst`
 * before its first byte, and that calls `onEnd` just before the client adds the final dot.
 */
function contentOf(bytes: Buffer, beforeFirst: () => Promise<void>, onEnd: () => void): Readable {
  async function* content() {
    await beforeFirst();
    for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
  }
  const stream = Readable.from(content(), { objectMode: false });
  stream.once('end', onEnd);
  return stream;
}

/** Runs `work` at most once and remembers how it went, for whoever must wait for it. */
function once(work: () => Promise<void>, onDone: () => void) {
  let running: Promise<void> | null = null;
  return {
    run: () => (running ??= work().then(onDone)),
    settled: async () => running,
  };
}

const badAddress = (blame: 'address' | 'account', address: string): SendOutcome => ({
  kind: 'refused',
  phase: 'envelope',
  response: `not a mail address: ${replyText(address, null)}`,
  blame,
});
