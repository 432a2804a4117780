import type { DateChange } from '../contract/plan-changes.ts';
import { messageDates, type MessageDates, type PlanCalendar } from './plan-dates.ts';
import { openStates } from './store/messages.ts';
import type { MessageRow } from './tables.ts';
import { delayOf } from './written-message.ts';

/** What is read of a message to count its date. */
export type CountedMessage = Pick<
  MessageRow,
  | 'id'
  | 'plan_id'
  | 'position'
  | 'state'
  | 'delay_halves'
  | 'delay_unit'
  | 'anchor'
  | 'subject'
  | 'nominal_on'
  | 'due_on'
  | 'moved_at'
>;

/** Its date follows its delay: it has still to leave and nobody chose its day. */
export const followsDelay = (message: Pick<MessageRow, 'state' | 'moved_at'>): boolean =>
  message.moved_at === null && (openStates as readonly string[]).includes(message.state);

export interface Recounted<Message> {
  message: Message;
  dates: MessageDates;
}

/**
 * The messages whose day would be another one if it were counted now. What was due before `today` stays: it is late,
 * and a new calendar does not excuse it. So does what counts back from a date that is no longer promised.
 */
export function recounted<Message extends CountedMessage>(
  messages: readonly Message[],
  calendar: PlanCalendar,
  today: string,
): Recounted<Message>[] {
  return messages.flatMap((message) => {
    if (!followsDelay(message) || message.due_on < today) return [];
    if (message.anchor === 'beforeExpected' && calendar.expectedOn === null) return [];
    const delay = delayOf(message);
    const dates = messageDates({ delay, anchor: message.anchor }, calendar, '/startOn');
    return dates.due_on === message.due_on ? [] : [{ message, dates }];
  });
}

export const dateChange = (
  message: Pick<MessageRow, 'id' | 'position' | 'due_on'>,
  subject: string,
  to: string | null,
): DateChange => ({ messageId: message.id, position: message.position, subject, from: message.due_on, to });
