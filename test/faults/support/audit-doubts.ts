import type { LedgerEntry } from './mail-ledger.ts';
import type { IndexedTrial, MailFinding, MessageRow } from './mail-trial.ts';

/** A process that is killed so soon after the line was cut had no time to write the doubt down itself. */
const sameMomentMs = 3000;
/** Whoever waits longer for an answer may be taken for dead meanwhile, and the mail for uncertain. */
const longMs = 2000;

/**
 * A message was called uncertain exactly as often as nobody could know: the far server kept its answer to the final
 * dot for itself, or the process was killed between the first byte of content and the outcome.
 */
export function auditDoubts(message: MessageRow, { begunFor, noted, caughtOf }: IndexedTrial): MailFinding[] {
  const entries = begunFor(message.email);
  const own = entries.filter(({ messageId }) => messageId !== null && messageId === message.message_id);
  const unanswered = own.filter(({ answered }) => !answered);
  const killed = caughtOf(message).filter(({ phase }) => phase === 'transmitting');
  // Killed while the doubt about an answer that did not come was being written: one doubt, not two.
  const both = killed.filter(({ at }) => unanswered.some((entry) => near(at, entry.endedAt)));
  const doubts = noted(message, 'messageUncertain');
  const least = unanswered.length + killed.length - both.length;
  const most = unanswered.length + killed.length + entries.filter(mayBeDoubted).length;
  const details = `called uncertain ${doubts} times; nobody could know ${least} to ${most} times`;
  if (doubts < least) return [{ what: 'hidden', where: message.id, details }];
  return doubts > most ? [{ what: 'unfounded', where: message.id, details }] : [];
}

const near = (one: number, other: number): boolean => Math.abs(one - other) < sameMomentMs;

/**
 * Cut while the content was on its way, which may all have left by then; or so slow that its sender may have been
 * taken for dead, or given up. Whose content never came names no message: it counts for each of its recipient.
 */
const mayBeDoubted = ({ at, what, answered, askedAt, endedAt, messageId }: LedgerEntry): boolean =>
  (at === 'content' && (what === 'cut' || what === 'gone')) ||
  (answered && messageId !== null && endedAt - askedAt! > longMs);
