import type { MessageDates } from './plan-dates.ts';
import type { MessageRow, PlanRow } from './tables.ts';
import { columnsOf, type WrittenMessage } from './written-message.ts';

/** A message of a plan that nothing has happened to yet. */
export const newMessageRow = (
  id: string,
  plan: Pick<PlanRow, 'id' | 'contact_id'>,
  message: WrittenMessage & { dates: MessageDates },
  position: number,
): MessageRow => ({
  id,
  plan_id: plan.id,
  revision: 1,
  recipient: plan.contact_id,
  state: 'planned',
  ...columnsOf(message, position),
  ...message.dates,
  moved_at: null,
  ...untouched,
});

/** What the sending of a message has written, before any. */
export const untouched = {
  approved_hash: null,
  approved_by: null,
  approved_at: null,
  claimed_by: null,
  lease_until: null,
  phase: null,
  attempt: 0,
  message_id: null,
  composed_at: null,
  eml_hash: null,
  composed: null,
  sent_subject: null,
  sent_to: null,
  response: null,
  sent_at: null,
  mail_id: null,
  account_id: null,
  retry_at: null,
  retry_until: null,
} as const satisfies Partial<MessageRow>;
