import { Readable } from 'node:stream';
import { wireAddress } from '../contract/mail-address.ts';
import type { SendOutcome } from '../contract/mail.ts';
import type { SmtpAccount, SmtpLimits } from './smtp-account.ts';
import { failedOutcome, type SmtpProgress } from './smtp-outcome.ts';
import type { SmtpLine, SmtpPool } from './smtp-pool.ts';
import { replyText, type SmtpFailure } from './smtp-reply.ts';

const chunkSize = 64 * 1024;

/** What one sending needs to know; see `MailTransport.send`. */
export interface Sending {
  envelope: { from: string; to: string };
  bytes: Buffer;
  beforeTransmitting: () => Promise<void>;
}

/** How a mail leaves: to which server, by which of the lines to it, within which times. */
export interface SendingParts {
  account: SmtpAccount;
  limits: SmtpLimits;
  pool: SmtpPool;
}

/**
 * Hands one mail over, once. A line that was used before and turns out dead before the content is asked for is
 * replaced once: nothing of the mail has left. Resolves whatever the server does; rejects only when
 * `beforeTransmitting` does, and then nothing of the mail has left.
 */
export async function sendOnce(parts: SendingParts, sending: Sending): Promise<SendOutcome> {
  const from = wireAddress(sending.envelope.from);
  const to = wireAddress(sending.envelope.to);
  if (from === null) return badAddress('account', sending.envelope.from);
  if (to === null) return badAddress('address', sending.envelope.to);

  const until = performance.now() + parts.limits.wholeMs;
  let line: SmtpLine;
  try {
    line = await parts.pool.take(parts.limits.wholeMs);
  } catch (failure) {
    return { kind: 'deferred', phase: 'connecting', response: replyText(failure as Error, null) };
  }
  const recording = once(sending.beforeTransmitting);
  const mail: Mail = { from, to, bytes: sending.bytes, recording, until };
  const first = await attempt(parts, line, mail);
  if (first !== 'line was dead') return first;
  await parts.pool.renew(line);
  // A new line is never taken for one that died while it rested.
  return (await attempt(parts, line, mail)) as SendOutcome;
}

interface Mail {
  from: string;
  to: string;
  bytes: Buffer;
  recording: Recording;
  until: number;
}

async function attempt(
  { account, pool }: SendingParts,
  line: SmtpLine,
  mail: Mail,
): Promise<SendOutcome | 'line was dead'> {
  const rested = line.ready;
  const progress: SmtpProgress = { phase: 'connecting', contentEnded: false };
  line.dialogue.within(mail.until - performance.now());
  try {
    const response = await converse(line, mail, progress);
    // An approval of what has not been said to its end proves nothing.
    if (!progress.contentEnded) throw new Error(`Accepted before its end: ${response}`);
    line.mails += 1;
    pool.giveBack(line);
    return { kind: 'sent', response: replyText(response, account.password) };
  } catch (failure) {
    const timeLeft = mail.until - performance.now() > retryMs;
    const nothingLeft = rested && !mail.recording.begun();
    if (nothingLeft && timeLeft && isDeadLine(failure as SmtpFailure)) return 'line was dead';
    putAside(pool, line, { failure: failure as SmtpFailure, progress, recording: mail.recording });
    // The caller's own record must be written before it hears the outcome, and its failure is its own.
    await mail.recording.settled();
    return failedOutcome(failure as Error, progress, account.password);
  }
}

async function converse(line: SmtpLine, mail: Mail, progress: SmtpProgress): Promise<string> {
  const { dialogue } = line;
  if (!line.ready) {
    await dialogue.connect();
    progress.phase = 'authenticating';
    await dialogue.authenticate();
    line.ready = true;
  }
  progress.phase = 'envelope';
  const content = contentOf(mail, progress);
  const { from, to, bytes } = mail;
  const accepted = await dialogue.step<{ response: string }>((done) =>
    dialogue.connection.send({ from, to: [to], size: bytes.length }, content, done),
  );
  return accepted.response;
}

/** No word of the server about this mail: the line is gone, or the server takes leave (421). */
const isDeadLine = ({ responseCode, response, code }: SmtpFailure): boolean =>
  responseCode === 421 ||
  (response === undefined && !['EAUTH', 'EMESSAGE', 'EENVELOPE'].includes(code ?? ''));

/** A line whose server has answered stands where it can be used again; any other is dropped. */
function putAside(
  pool: SmtpPool,
  line: SmtpLine,
  { failure, progress, recording }: { failure: SmtpFailure; progress: SmtpProgress; recording: Recording },
): void {
  const answered = failure.responseCode !== undefined && failure.responseCode !== 421;
  const wholeOrNothing = progress.contentEnded || !recording.begun();
  if (!line.ready || !answered || !wholeOrNothing || !line.dialogue.alive()) return pool.drop(line);
  line.dialogue.within(resetMs);
  line.dialogue.reset().then(
    () => pool.giveBack(line),
    () => pool.drop(line),
  );
}

const resetMs = 10_000;
/** Less time is not worth another line. */
const retryMs = 1_000;

/**
 * The bytes as a stream that is read only once the server has asked for content, that waits for the caller's record
 * before its first byte, and that says just before the client adds the final dot that its end was reached.
 */
function contentOf({ bytes, recording }: Mail, progress: SmtpProgress): Readable {
  let at = 0;
  const next = () => {
    const chunk = bytes.subarray(at, (at += chunkSize));
    stream.push(chunk.length > 0 ? chunk : null);
  };
  const begin = () => {
    progress.phase = 'transmitting';
    next();
  };
  // In words of its own: the library writes into the error that it is given, and the caller's is the caller's.
  const breakOff = () => stream.destroy(new Error('the beginning could not be recorded'));
  const stream = new Readable({
    // Nothing more is asked for until it has answered.
    read: () => (at > 0 ? next() : void recording.run().then(begin, breakOff)),
  });
  stream.once('end', () => (progress.contentEnded = true));
  return stream;
}

interface Recording {
  /** Runs the work at most once. */
  run(): Promise<void>;
  begun(): boolean;
  /** How it went, for whoever must wait for it. */
  settled(): Promise<void>;
}

function once(work: () => Promise<void>): Recording {
  let running: Promise<void> | null = null;
  return {
    run: () => (running ??= work()),
    begun: () => running !== null,
    settled: async () => running ?? undefined,
  };
}

const badAddress = (blame: 'address' | 'account', address: string): SendOutcome => ({
  kind: 'refused',
  phase: 'envelope',
  response: `not a mail address: ${replyText(address, null)}`,
  blame,
});
