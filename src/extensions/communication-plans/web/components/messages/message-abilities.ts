import type { MessageState, PlanState } from '../../../contract/rules.ts';

/** What can be done to a message; the server has the last word. */
export interface Abilities {
  /** It may still leave: there is a mail to preview. */
  open: boolean;
  edit: boolean;
  postpone: boolean;
  bringForward: boolean;
  retry: boolean;
  skip: boolean;
  /** Taken out as if it had never been there. */
  remove: boolean;
}

/** Nothing more happens to these. */
export const goneStates: readonly MessageState[] = ['sent', 'skipped', 'cancelled'];
const waiting: readonly MessageState[] = ['planned', 'approved', 'deferred'];

/** `today` is the company's civil date. */
export function messageAbilities(
  { state, dueOn }: { state: MessageState; dueOn: string },
  planState: PlanState,
  today: string,
): Abilities {
  const open = !goneStates.includes(state);
  const alive = planState !== 'cancelled' && planState !== 'completed';
  const waits = alive && waiting.includes(state);
  const movable = waits && planState !== 'draft';
  return {
    open,
    edit: alive && (waits || state === 'refused'),
    postpone: movable,
    bringForward: movable && dueOn > today,
    retry: alive && state === 'refused',
    skip: movable || (alive && state === 'refused'),
    // A message that somebody expects is passed over with a trace rather than taken out.
    remove: planState === 'draft' && waits,
  };
}
