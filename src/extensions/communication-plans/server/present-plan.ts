import { userById } from '../../../base/users/server/public.ts';
import type { Files } from '../../../platform/files/server/files.ts';
import type { ReadDb } from '../../../platform/db/server/database.ts';
import { findVariables, variableGroup } from '../contract/find-variables.ts';
import type { PlanMessage } from '../contract/messages.ts';
import type { PlanSummary } from '../contract/plan-list.ts';
import type { Plan } from '../contract/plans.ts';
import type { PlanValues } from '../contract/variables.ts';
import { documentWords } from './content/document-words.ts';
import { substituteText } from './content/substitute.ts';
import { messageMail, type MessageMail } from './message-mail.ts';
import { planState } from './plan-state.ts';
import { planWarnings } from './plan-warnings.ts';
import { fileChecker, presentFiles, type PresentFile } from './present-files.ts';
import { dateChange, recounted } from './recount.ts';
import { attachmentsOf } from './store/attachments.ts';
import { goneStates, messagesOfPlan, openStates } from './store/messages.ts';
import { findDuplicate, findReplacement } from './store/plans.ts';
import type { PlanSources, SourceReader, Surroundings } from './surroundings.ts';
import type { MessageRow, PlanRow } from './tables.ts';
import { bodyOf, byOwner, delayOf } from './written-message.ts';

export const isOpen = (row: Pick<MessageRow, 'state'>): boolean =>
  !(goneStates as readonly string[]).includes(row.state);

/** A line of the list, from a plan and all its messages in their order. */
export function planSummary(
  plan: PlanRow,
  messages: readonly Pick<MessageRow, 'position' | 'state' | 'subject' | 'due_on'>[],
  sources: PlanSources,
): PlanSummary {
  const next = messages.find(isOpen);
  return {
    id: plan.id,
    label: plan.label,
    templateCode: plan.template_code,
    state: planState(plan),
    contactId: plan.contact_id,
    contactName: sources.contact?.displayName ?? '',
    orderId: plan.order_id,
    orderNumber: sources.order?.number ?? null,
    startOn: plan.start_on,
    ownerId: plan.owner_id,
    ownerName: sources.owner ? `${sources.owner.first_name} ${sources.owner.last_name}` : '',
    messageCount: messages.length,
    sentCount: messages.filter((message) => message.state === 'sent').length,
    droppedCount: messages.filter(({ state }) => state === 'skipped' || state === 'cancelled').length,
    next: next
      ? {
          position: next.position,
          subject: substituteText(next.subject, sources.values),
          dueOn: next.due_on,
        }
      : null,
  };
}

/** A plan in full, with its messages as they would leave now and what a person should know of it. */
export async function presentPlan(
  db: ReadDb,
  reader: SourceReader,
  files: Pick<Files, 'has'>,
  plan: PlanRow,
): Promise<Plan> {
  const rows = await messagesOfPlan(db, plan.id);
  const sources = await reader.of(plan);
  const attachments = byOwner(
    await attachmentsOf(
      db,
      rows.map((row) => row.id),
    ),
  );
  const has = fileChecker(files);
  const shown = await Promise.all(
    rows.map(async (row) => {
      const present = await presentFiles(attachments.get(row.id) ?? [], has);
      return { row, present, mail: mailOf(row, present, reader.surroundings, sources) };
    }),
  );
  const {
    messageCount: _,
    sentCount: __,
    droppedCount: ___,
    next: ____,
    ...summary
  } = planSummary(plan, rows, sources);
  return {
    ...summary,
    ticketId: plan.ticket_id,
    ticketNumber: sources.ticket?.number ?? null,
    expectedOn: sources.order?.expectedOn ?? null,
    closedDayRule: plan.closed_day_rule,
    accountId: plan.account_id,
    values: JSON.parse(plan.plan_values) as PlanValues,
    planVariables: planVariables(rows.map((row) => ({ subject: row.subject, body: bodyOf(row) }))),
    messages: shown.map(({ row, present, mail }) => planMessage(row, present, mail)),
    warnings: planWarnings({
      startOn: plan.start_on,
      expectedOn: sources.order?.expectedOn ?? null,
      closedDays: reader.surroundings.closedDays,
      duplicatePlanId: await duplicateOf(db, plan),
      messages: shown.map(({ row, mail }) => ({
        position: row.position,
        dueOn: row.due_on,
        open: isOpen(row),
        blocked: mail.blocked,
      })),
    }),
    recount: recountOf(plan, shown, { surroundings: reader.surroundings, order: sources.order }),
    replacesPlanId: plan.replaces_plan_id,
    replacedByPlanId: (await findReplacement(db, plan.id))?.id ?? null,
    automatic: await automaticOf(db, plan),
    createdAt: plan.created_at,
    startedAt: plan.started_at,
    suspendedAt: plan.suspended_at,
    completedAt: plan.completed_at,
    cancelledAt: plan.cancelled_at,
  };
}

async function automaticOf(db: ReadDb, plan: PlanRow): Promise<Plan['automatic']> {
  if (plan.automatic_at === null) return null;
  const user = plan.automatic_by === null ? null : await userById(db, plan.automatic_by);
  return { since: plan.automatic_at, byName: user ? `${user.first_name} ${user.last_name}` : '' };
}

/** It was approved as something else than it would leave as now: a person must read it again. */
const isContentChanged = (row: MessageRow, contentHash: string): boolean =>
  (openStates as readonly string[]).includes(row.state) &&
  row.approved_hash !== null &&
  row.approved_hash !== contentHash;

/** What counting its dates again would change, while it may still change. */
function recountOf(
  plan: PlanRow,
  shown: readonly { row: MessageRow; mail: MessageMail }[],
  { surroundings, order }: { surroundings: Surroundings; order: PlanSources['order'] },
): Plan['recount'] {
  if (plan.completed_at !== null || plan.cancelled_at !== null) return [];
  const calendar = {
    startOn: plan.start_on,
    expectedOn: order?.expectedOn ?? null,
    rule: plan.closed_day_rule,
    closedDays: surroundings.closedDays,
  };
  const subjects = new Map(shown.map(({ row, mail }) => [row.id, mail.content.subject]));
  return recounted(
    shown.map(({ row }) => row),
    calendar,
    surroundings.today,
  ).map(({ message, dates }) => dateChange(message, subjects.get(message.id) ?? '', dates.due_on));
}

const mailOf = (
  row: MessageRow,
  attachments: readonly PresentFile[],
  surroundings: Surroundings,
  sources: PlanSources,
): MessageMail =>
  messageMail(
    { subject: row.subject, body: bodyOf(row), nature: row.nature, attachments },
    surroundings,
    sources,
    { state: 'active', earlierOpen: null },
  );

function planMessage(row: MessageRow, attachments: PresentFile[], mail: MessageMail): PlanMessage {
  return {
    id: row.id,
    position: row.position,
    state: row.state,
    delay: delayOf(row),
    anchor: row.anchor,
    nature: row.nature,
    subject: row.subject,
    renderedSubject: row.sent_subject ?? mail.content.subject,
    body: bodyOf(row),
    attachments,
    dueOn: row.due_on,
    nominalOn: row.nominal_on,
    movedByHand: row.moved_at !== null,
    sentAt: row.sent_at,
    sentTo: row.sent_to,
    mailId: row.mail_id,
    response: row.response,
    retryAt: row.state === 'deferred' ? row.retry_at : null,
    contentChanged: isContentChanged(row, mail.contentHash),
  };
}

async function duplicateOf(db: ReadDb, plan: PlanRow): Promise<string | null> {
  if (!plan.template_id || !plan.order_id || plan.completed_at || plan.cancelled_at) return null;
  const other = { id: plan.id, templateId: plan.template_id, orderId: plan.order_id };
  return (await findDuplicate(db, other))?.id ?? null;
}

/** The variables of group `plan` that messages use: only the person who makes the plan knows their values. */
export function planVariables(messages: readonly { subject: string; body: ReturnType<typeof bodyOf> }[]) {
  const names = messages.flatMap(({ subject, body }) =>
    findVariables(`${subject}\n${documentWords(body)}`).map(({ name }) => name),
  );
  return [...new Set(names.filter((name) => variableGroup(name) === 'plan'))];
}
