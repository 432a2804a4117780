import type { SendingState } from '../../../../../base/mail-accounts/contract/mail-accounts.ts';
import type { RowResult } from './send-run.ts';

/** What was said of messages and still holds: that mails are held back, or an account rests, ends when it ends. */
export function standingResults(
  results: ReadonlyMap<string, RowResult>,
  state: Pick<SendingState, 'hold' | 'stops'> | undefined,
): ReadonlyMap<string, RowResult> {
  if (!state) return results;
  const stopped = (reason: 'paused' | 'quota') => state.stops.some((stop) => stop.reason === reason);
  const over = ({ result }: RowResult): boolean =>
    (result === 'held' && state.hold === null) ||
    (result === 'paused' && !stopped('paused')) ||
    (result === 'quotaReached' && !stopped('quota'));
  return new Map([...results].filter(([, result]) => !over(result)));
}
