import type { Situation } from '../contract/execution.ts';
import type { BlockedReason } from '../contract/messages.ts';
import type { MessageState } from '../contract/rules.ts';

interface Message {
  state: MessageState;
  dueOn: string;
  blocked: readonly BlockedReason[];
}

/** Where a message that has not gone stands on the civil date `today`. */
export function situationOf({ state, dueOn, blocked }: Message, today: string): Situation {
  if (state === 'sending' || state === 'refused' || state === 'uncertain') return state;
  if (state === 'deferred' && blocked.length === 0) return 'deferred';
  if (dueOn > today) return 'coming';
  if (blocked.length > 0) return 'blocked';
  return dueOn < today ? 'late' : 'due';
}
