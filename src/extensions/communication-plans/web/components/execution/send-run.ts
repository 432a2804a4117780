import type { ExecutionRow } from '../../../contract/execution.ts';
import type { SendResult } from '../../../contract/messages.ts';

/** A message to send, as it was read: the hash is that of the mail that was seen. */
export interface SendItem {
  row: ExecutionRow;
  contentHash: string;
}

/** What became of one message; `failed`: no answer came from our own server. */
export type RowResult = Pick<SendResult, 'id' | 'response' | 'mailId' | 'until'> & {
  result: SendResult['result'] | 'failed';
};

/** An answer that could not be had says nothing about what happened. */
export const failedResult = (id: string): RowResult => ({
  id,
  result: 'failed',
  response: null,
  mailId: null,
  until: null,
});

/** The mail has left, now or before. */
export const hasLeft = (result: RowResult | undefined): boolean =>
  result?.result === 'sent' || result?.result === 'alreadySent';

/** Of the lines that were tried, those that tell something when the list has them no more: the mail is gone with them. */
export const stayingOf = (
  tried: ReadonlyMap<string, ExecutionRow>,
  results: ReadonlyMap<string, RowResult>,
): ReadonlyMap<string, ExecutionRow> =>
  new Map([...tried].filter(([id]) => !results.has(id) || hasLeft(results.get(id))));

export interface RunSummary {
  sent: number;
  /** Not sent, with a reason to look at. */
  held: number;
  /** Not even tried: somebody stopped, or the server could not be reached. */
  untried: number;
}

export function summaryOf(total: number, results: readonly RowResult[]): RunSummary {
  const sent = results.filter(hasLeft).length;
  return { sent, held: results.length - sent, untried: total - results.length };
}

/**
 * What « send all » means on a tab: everything that can leave now, but not ahead of its day, and nothing of a plan of
 * which several messages are late: a client who hears nothing for weeks is not told old news first. What a mail server
 * asked to wait for waits: it leaves by itself.
 */
export const sendableOf = (
  rows: readonly ExecutionRow[],
  results: ReadonlyMap<string, RowResult>,
): ExecutionRow[] =>
  rows.filter((row) => row.sendable && !row.stale && !waits(row) && !hasLeft(results.get(row.id)));

const waits = ({ situation, retryAt }: ExecutionRow): boolean =>
  situation === 'coming' || (situation === 'deferred' && retryAt !== null);

/**
 * Without an answer nothing is certain any more; a server that stops, or holds everything back, says the same of the
 * next one.
 */
const endsTheRun: readonly RowResult['result'][] = ['failed', 'held', 'interrupted'];

interface TurnByTurn {
  sendOne: (item: SendItem) => Promise<RowResult>;
  /** Asked between two messages. */
  isStopped: () => boolean;
  /** `done` messages are behind; the one named is about to be sent. */
  onStep: (id: string, done: number) => void;
  onResult: (result: RowResult) => void;
}

/** Sends one message after the other; resolves with the results of those that were tried. */
export async function sendInTurn(
  items: readonly SendItem[],
  { sendOne, isStopped, onStep, onResult }: TurnByTurn,
): Promise<RowResult[]> {
  const done: RowResult[] = [];
  for (const item of items) {
    if (isStopped()) break;
    onStep(item.row.id, done.length);
    const result = await sendOne(item);
    done.push(result);
    onResult(result);
    if (endsTheRun.includes(result.result)) break;
  }
  return done;
}
