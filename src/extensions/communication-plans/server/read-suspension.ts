import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { PlanValues } from '../contract/variables.ts';
import { civilDateAt, daysBetween } from './calendar/civil-date.ts';
import { substituteText } from './content/substitute.ts';
import { planCalendar } from './plan-calendar.ts';
import type { Suspension } from './resumption.ts';
import { messagesOfPlan } from './store/messages.ts';
import { findReplacement } from './store/plans.ts';
import type { SourceReader } from './surroundings.ts';
import type { PlanRow } from './tables.ts';

/** What going on with a suspended plan is decided from. */
export async function readSuspension(db: ReadDb, reader: SourceReader, plan: PlanRow): Promise<Suspension> {
  const { today, company, closedDays } = reader.surroundings;
  const calendar = await planCalendar(db, plan, closedDays);
  const { values } = await reader.of(plan);
  const rows = await messagesOfPlan(db, plan.id);
  return {
    messages: rows.map((row) => ({ row, subject: substituteText(row.subject, values) })),
    calendar,
    today,
    suspendedDays:
      plan.suspended_at === null ? 0 : daysBetween(civilDateAt(plan.suspended_at, company.timezone), today),
    delayDays: delayDays(calendar.expectedOn, await findReplacement(db, plan.id)),
  };
}

/** Between the date first promised and the one that the plan taking over has announced. */
function delayDays(expectedOn: string | null, replacement: PlanRow | undefined): number | null {
  if (expectedOn === null || !replacement) return null;
  const { DATE_REPORT } = JSON.parse(replacement.plan_values) as PlanValues;
  return DATE_REPORT ? daysBetween(expectedOn, DATE_REPORT) : null;
}
