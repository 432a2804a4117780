import { contactsByIds } from '../../../../base/contacts/server/public.ts';
import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { longestDueSpan, mostDueMessages, type DueDays, type DueDaysQuery } from '../../contract/due-days.ts';
import { daysBetween, readCivilDate } from '../calendar/civil-date.ts';
import { dueBetween } from '../store/due-days.ts';

/**
 * What leaves on which day, for a calendar.
 *
 * @throws AppError `communication-plans.dateInvalid`, `communication-plans.spanTooLong`
 */
export async function listDueDays(ctx: Context, { from, to }: DueDaysQuery): Promise<DueDays> {
  readCivilDate(from, '/from');
  readCivilDate(to, '/to');
  const days = daysBetween(from, to);
  if (days < 0 || days >= longestDueSpan) {
    throw invalid('communication-plans.spanTooLong', '/to', { days: longestDueSpan });
  }
  const rows = await dueBetween(ctx.db.read, { from, to }, mostDueMessages);
  const contacts = await contactsByIds(ctx.db.read, [...new Set(rows.map((row) => row.contact_id))]);
  const nameOf = new Map(contacts.map(({ id, displayName }) => [id, displayName]));
  const messages = rows.map((row) => ({
    ...{ id: row.id, planId: row.plan_id, planLabel: row.label, position: row.position },
    ...{ contactName: nameOf.get(row.contact_id) ?? '', dueOn: row.due_on },
  }));
  return { messages: messages.sort(byDay) };
}

const french = new Intl.Collator('fr');

const byDay = (one: DueDays['messages'][number], other: DueDays['messages'][number]): number =>
  one.dueOn.localeCompare(other.dueOn) ||
  french.compare(one.contactName, other.contactName) ||
  one.position - other.position;
