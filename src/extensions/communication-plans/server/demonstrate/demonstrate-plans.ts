import type { Tx } from '../../../../platform/db/server/database.ts';
import type { DemonstrationBase, Platform } from '../../../../platform/modules/server/module.ts';
import { searchText } from '../../../../platform/text/contract/search-text.ts';
import { loadClosedDays } from '../calendar/load-closed-days.ts';
import { note, type JournalWhat } from '../journal.ts';
import { newMessageRow } from '../message-rows.ts';
import { sealObjection } from '../objection-token.ts';
import { messageDates } from '../plan-dates.ts';
import { insertAttachments } from '../store/attachments.ts';
import { insertMessages } from '../store/messages.ts';
import { insertPlan } from '../store/plans.ts';
import type { PlanRow } from '../tables.ts';
import { attachmentRows } from '../written-message.ts';
import { demonstrateSent } from './demonstrate-sent.ts';
import { demonstrateTemplates, writtenMessages } from './demonstrate-templates.ts';
import type {
  DemonstrationFiles,
  DemonstrationPlan,
  DemonstrationTemplate,
} from './demonstration-sections.ts';
import { personInCharge } from './situations.ts';

/** The plan-types, and the ten plans with their past: each mail that has left stands in its client's file. */
export async function demonstratePlans(
  tx: Tx,
  demonstration: DemonstrationBase,
  platform: Platform,
): Promise<void> {
  const now = platform.clock.now();
  await demonstrateTemplates(tx, demonstration, { now, newId: platform.newId });
  const templates = demonstration.section<DemonstrationTemplate[]>('planTemplates');
  for (const plan of demonstration.section<DemonstrationPlan[]>('plans')) {
    const template = templates.find(({ code }) => code === plan.templateCode);
    if (!template) throw new Error(`the demonstration has no plan-type ${plan.templateCode}`);
    await demonstratePlan(tx, demonstration, platform, { plan, template });
  }
}

async function demonstratePlan(
  tx: Tx,
  demonstration: DemonstrationBase,
  platform: Platform,
  { plan, template }: { plan: DemonstrationPlan; template: DemonstrationTemplate },
): Promise<void> {
  const row = planRow(plan, template, platform);
  await insertPlan(tx, row);
  await tell(tx, platform, row.created_at, { planId: row.id, what: 'planCreated' });
  await tell(tx, platform, row.created_at, { planId: row.id, what: 'planStarted' });
  const calendar = {
    startOn: row.start_on,
    expectedOn: null,
    rule: row.closed_day_rule,
    closedDays: await loadClosedDays({
      holidayRegion: 'metropole',
      openWeekdays: [1, 2, 3, 4, 5],
      closures: [],
    }),
  };
  const files = demonstration.section<DemonstrationFiles>('attachments');
  const messages = writtenMessages(template, files).map((message) => ({
    ...message,
    dates: messageDates(message, calendar, '/startOn'),
  }));
  const idOf = (index: number) => `${plan.id}-${index + 1}`;
  await insertMessages(
    tx,
    messages.map((message, index) => newMessageRow(idOf(index), row, message, index + 1)),
  );
  const attachments = messages.flatMap((message, index) =>
    attachmentRows(idOf(index), message.attachments, platform.newId),
  );
  await insertAttachments(tx, attachments);
  await demonstrateSent(tx, platform, row);
  if (row.suspended_at) {
    await tell(tx, platform, row.suspended_at, { planId: row.id, what: 'planSuspended' });
  }
}

const tell = (tx: Tx, { newId }: Platform, at: string, told: { planId: string; what: JournalWhat }) =>
  note(tx, { clock: { now: () => at }, newId, userId: personInCharge }, told);

/** A plan that takes over today was made this morning; the others on the morning of their start. */
function planRow(
  plan: DemonstrationPlan,
  template: DemonstrationTemplate,
  { clock, secrets }: Platform,
): PlanRow {
  const now = clock.now();
  const morning = `${plan.startDate}T07:30:00.000Z`;
  const madeAt = morning < now ? morning : now;
  return {
    id: plan.id,
    label: template.label,
    label_norm: searchText(`${template.label} ${template.code}`),
    template_id: template.id,
    template_code: template.code,
    contact_id: plan.contactId,
    order_id: plan.orderId,
    ticket_id: plan.ticketId ?? null,
    start_on: plan.startDate,
    owner_id: personInCharge,
    // The stories of the demonstration speak of Saturdays.
    closed_day_rule: 'leave',
    plan_values: JSON.stringify(planValues(plan)),
    objection_token: sealObjection(secrets, plan.contactId),
    replaces_plan_id: plan.replacesPlanId ?? null,
    created_at: madeAt,
    created_by: personInCharge,
    started_at: madeAt,
    suspended_at: plan.status === 'suspended' ? now : null,
    completed_at: null,
    cancelled_at: null,
    account_id: null,
    automatic_at: null,
    automatic_by: null,
    changed_at: now,
  };
}

/** The file writes `14/12/2026`. */
function planValues({ planVariables }: DemonstrationPlan) {
  if (!planVariables) return {};
  const DATE_REPORT = planVariables.DATE_REPORT.split('/').toReversed().join('-');
  return { DATE_REPORT, MOTIF_REPORT: planVariables.MOTIF_REPORT };
}
