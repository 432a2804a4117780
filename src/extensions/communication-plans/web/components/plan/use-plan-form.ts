import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../../../../../base/users/web/public.ts';
import type { PlanInput } from '../../../contract/plans.ts';
import type { ClosedDayRule } from '../../../contract/rules.ts';
import type { PlanValues } from '../../../contract/variables.ts';
import { orderQuery, templateQuery } from '../../queries.ts';
import { draftOf, inputOf, type MessageDraft } from '../messages/message-draft.ts';

/** What a person has decided of a plan that does not exist yet. */
export interface PlanForm {
  contactId: string | null;
  orderId: string | null;
  ticketId: string | null;
  templateId: string | null;
  /** Empty: the plan-type's. */
  label: string;
  /** Null: the order's date, else today. */
  startOn: string | null;
  ownerId: string;
  closedDayRule: ClosedDayRule;
  /** Null: the default account. */
  accountId: string | null;
  /** Its mails leave by themselves. */
  automatic: boolean;
  values: PlanValues;
  /** Null: those of the plan-type, as they are. */
  messages: MessageDraft[] | null;
  /** Days chosen by hand, by the key of the message; the others are counted. */
  days: Record<string, string>;
}

/** What the server is asked; null while nobody is chosen to write to. */
export function planInput(form: PlanForm, contactId: string | null): PlanInput | null {
  if (contactId === null) return null;
  const label = form.label.trim();
  return {
    contactId,
    orderId: form.orderId,
    ticketId: form.ticketId,
    templateId: form.templateId,
    startOn: form.startOn,
    ownerId: form.ownerId,
    closedDayRule: form.closedDayRule,
    accountId: form.accountId,
    values: form.values,
    ...(label !== '' && { label }),
    ...(form.messages && {
      messages: form.messages.map((draft) => ({ ...inputOf(draft), dueOn: form.days[draft.key] ?? null })),
    }),
  };
}

/** A day chosen before the plan began anew is counted again: nothing leaves before the start. */
export const daysFrom = (days: Record<string, string>, startOn: string | null): Record<string, string> =>
  startOn === null ? days : Object.fromEntries(Object.entries(days).filter(([, day]) => day >= startOn));

/** The form of a new plan, begun with what the address says. */
export function usePlanForm(known: URLSearchParams) {
  const { user } = useSession();
  const [decided, setForm] = useState<PlanForm>(() => ({
    contactId: known.get('contactId'),
    orderId: known.get('orderId'),
    ticketId: known.get('ticketId'),
    templateId: known.get('templateId'),
    label: '',
    startOn: null,
    ownerId: user.id,
    closedDayRule: 'previous',
    accountId: null,
    automatic: false,
    values: {},
    messages: null,
    days: {},
  }));
  const set = (changes: Partial<PlanForm>) => setForm((present) => ({ ...present, ...changes }));
  const { orderId, ticketId } = decided;
  const order = useQuery({ ...orderQuery(orderId ?? ''), enabled: orderId !== null });
  const startOn = decided.startOn ?? (ticketId === null ? (order.data?.orderedOn ?? null) : null);
  const form = { ...decided, days: daysFrom(decided.days, startOn) };
  const template = useQuery({ ...templateQuery(form.templateId ?? ''), enabled: form.templateId !== null });
  // An order has one client: naming the order is enough.
  const contactId = form.contactId ?? order.data?.contactId ?? null;
  const copied = template.data?.messages.map((message) => draftOf(message, message.id)) ?? [];
  return {
    form,
    set,
    contactId,
    template: form.templateId === null ? undefined : template.data,
    messages: form.messages ?? (form.templateId === null ? [] : copied),
    input: planInput(form, contactId),
    errors: [order.error, template.error].filter((error) => error !== null),
  };
}
