import type { Contact } from '../../../base/contacts/contract/contacts.ts';
import { contactById } from '../../../base/contacts/server/public.ts';
import type { Order, Ticket } from '../../../base/orders/contract/orders.ts';
import { orderById, ticketById } from '../../../base/orders/server/public.ts';
import { isActive, userById } from '../../../base/users/server/public.ts';
import { invalid } from '../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import { cleanText } from '../../../platform/rich-text/contract/clean-text.ts';
import { searchText } from '../../../platform/text/contract/search-text.ts';
import type { PlanInput } from '../contract/plans.ts';
import type { PlanValues } from '../contract/variables.ts';
import { accessPlan } from './access-plan.ts';
import { accessTemplate } from './access-template.ts';
import { checkedFiles } from './attachments/checked-files.ts';
import { readCivilDate } from './calendar/civil-date.ts';
import { checkAccount } from './check-account.ts';
import { checkMessages } from './check-messages.ts';
import { oneLine } from './content/one-line.ts';
import { sealObjection } from './objection-token.ts';
import { messageDates, readMovedDay, type MessageDates, type PlanCalendar } from './plan-dates.ts';
import { ownVariables } from './own-variables.ts';
import type { PlansPorts } from './plans-ports.ts';
import { messagesToCopy } from './present-template.ts';
import { readerFor, type SourceReader } from './surroundings.ts';
import type { PlanRow, TemplateRow } from './tables.ts';
import type { WrittenMessage } from './written-message.ts';

export interface PreparedMessage extends WrittenMessage {
  dates: MessageDates;
  /** Its day was chosen rather than counted. */
  movedByHand: boolean;
}

/** A plan that is complete and not written yet. */
export interface PreparedPlan {
  plan: PlanRow;
  messages: PreparedMessage[];
  order: Order | null;
  reader: SourceReader;
}

/**
 * Checks what makes a plan, and counts its dates. Writes nothing.
 *
 * @throws AppError on the field that is wrong: `/contactId`, `/orderId`, `/startOn`, `/messages/0/…`
 */
export async function preparePlan(ctx: Context, ports: PlansPorts, input: PlanInput): Promise<PreparedPlan> {
  const reader = await readerFor(ctx, ports);
  const { contact, order, ticket } = await readSubjects(ctx, input);
  const template = input.templateId ? await accessTemplate(ctx.db.read, input.templateId) : null;
  await checkReplaced(ctx, input, contact);
  await checkAccount(ctx.db.read, input.accountId ?? null);
  const startOn = startOf(input, { order, ticket, today: reader.surroundings.today });
  const plan: PlanRow = {
    ...columnsOf(ctx, input, template),
    contact_id: contact.id,
    order_id: order?.id ?? null,
    ticket_id: ticket?.id ?? null,
    start_on: startOn,
    owner_id: await readOwner(ctx, input),
    objection_token: sealObjection(ports.secrets, contact.id),
  };
  const written = await readMessages(ctx, ports, input, template);
  const expectedOn = order?.expectedOn ?? null;
  const { closedDays } = reader.surroundings;
  const calendar = { startOn, expectedOn, rule: plan.closed_day_rule, closedDays };
  const messages = written.map((message, index) =>
    preparedMessage(message, calendar, { dueOn: input.messages?.[index]?.dueOn, path: `/messages/${index}` }),
  );
  return { plan, messages, order, reader };
}

/** @throws AppError `expectedDateMissing` on its `/anchor`, and what is wrong with a day chosen by hand on `/dueOn` */
function preparedMessage(
  message: WrittenMessage,
  calendar: PlanCalendar,
  { dueOn, path }: { dueOn: string | null | undefined; path: string },
): PreparedMessage {
  const dates = messageDates(message, calendar, `${path}/anchor`);
  if (!dueOn) return { ...message, dates, movedByHand: false };
  const due_on = readMovedDay(dueOn, calendar.startOn, `${path}/dueOn`);
  return { ...message, dates: { ...dates, due_on }, movedByHand: true };
}

const columnsOf = (ctx: Context, input: PlanInput, template: TemplateRow | null) => {
  const label = oneLine(input.label ?? template?.label ?? '');
  const now = ctx.clock.now();
  return {
    id: ctx.newId(),
    label,
    label_norm: searchText(`${label} ${template?.code ?? ''}`),
    template_id: template?.id ?? null,
    template_code: template?.code ?? null,
    closed_day_rule: input.closedDayRule ?? ('previous' as const),
    plan_values: JSON.stringify(checkPlanValues(input.values ?? {})),
    replaces_plan_id: input.replacesPlanId ?? null,
    created_at: now,
    created_by: ctx.viewer.userId,
    started_at: null,
    suspended_at: null,
    completed_at: null,
    cancelled_at: null,
    account_id: input.accountId ?? null,
    automatic_at: null,
    automatic_by: null,
    changed_at: now,
  };
};

/** @throws AppError `dateInvalid` on `/values/DATE_REPORT` */
export function checkPlanValues(values: PlanValues): PlanValues {
  if (values.DATE_REPORT) readCivilDate(values.DATE_REPORT, '/values/DATE_REPORT');
  const { MOTIF_REPORT } = values;
  return MOTIF_REPORT === undefined ? values : { ...values, MOTIF_REPORT: cleanText(MOTIF_REPORT) };
}

async function readSubjects(
  { db }: Context,
  input: PlanInput,
): Promise<{ contact: Contact; order: Order | null; ticket: Ticket | null }> {
  const contact = await contactById(db.read, input.contactId);
  if (!contact) throw invalid('communication-plans.contactNotFound', '/contactId');
  const order = input.orderId ? await orderById(db.read, input.orderId) : null;
  if (input.orderId && !order) throw invalid('communication-plans.orderNotFound', '/orderId');
  if (order && order.contactId !== contact.id) {
    throw invalid('communication-plans.orderOfAnotherClient', '/orderId', { number: order.number });
  }
  const ticket = input.ticketId ? await ticketById(db.read, input.ticketId) : null;
  if (input.ticketId && !ticket) throw invalid('communication-plans.ticketNotFound', '/ticketId');
  if (ticket && ticket.contactId !== contact.id) {
    throw invalid('communication-plans.ticketOfAnotherClient', '/ticketId', { number: ticket.number });
  }
  return { contact, order, ticket };
}

async function checkReplaced({ db }: Context, input: PlanInput, contact: Contact): Promise<void> {
  if (!input.replacesPlanId) return;
  const replaced = await accessPlan(db.read, input.replacesPlanId);
  if (replaced.contact_id === contact.id) return;
  throw invalid('communication-plans.planOfAnotherClient', '/replacesPlanId');
}

async function readOwner({ db, viewer }: Context, input: PlanInput): Promise<string> {
  const id = input.ownerId ?? viewer.userId;
  const owner = await userById(db.read, id);
  if (!owner || !isActive(owner)) throw invalid('communication-plans.ownerNotFound', '/ownerId');
  return id;
}

/** What takes over from another plan begins today; otherwise a plan begins with what it is about. */
function startOf(
  input: PlanInput,
  from: { order: Order | null; ticket: Ticket | null; today: string },
): string {
  if (input.startOn) return readCivilDate(input.startOn, '/startOn').toString();
  if (input.replacesPlanId) return from.today;
  return from.ticket?.openedOn ?? from.order?.orderedOn ?? from.today;
}

async function readMessages(
  ctx: Context,
  ports: PlansPorts,
  input: PlanInput,
  template: TemplateRow | null,
): Promise<WrittenMessage[]> {
  if (input.messages)
    return checkMessages(checkedFiles(ctx, ports), input.messages, await ownVariables(ctx.db.read));
  return template ? messagesToCopy(ctx.db.read, template.id) : [];
}
