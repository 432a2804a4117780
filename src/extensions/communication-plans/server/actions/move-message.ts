import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { MoveInput } from '../../contract/plan-changes.ts';
import type { Plan } from '../../contract/plans.ts';
import { changeMessage } from '../change-message.ts';
import { planCalendar } from '../plan-calendar.ts';
import { messageDates, readMovedDay, type MessageDates } from '../plan-dates.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { openStates, updateMessage } from '../store/messages.ts';
import { readerFor } from '../surroundings.ts';
import type { MessageRow, PlanRow } from '../tables.ts';
import { delayOf } from '../written-message.ts';

/**
 * The day of one message, chosen by hand; null gives it back to its delay. No other one moves.
 *
 * @throws AppError on `/dueOn`: `dateInvalid`, `dateOutOfRange`, `dateBeforeStart`; `datePast` once the plan runs
 */
export async function moveMessage(
  ctx: Context,
  ports: PlansPorts,
  id: string,
  { dueOn }: MoveInput,
): Promise<Plan> {
  const { surroundings } = await readerFor(ctx, ports);
  const { today, closedDays } = surroundings;
  return changeMessage(ctx, ports, id, {
    from: openStates,
    async write(tx, { message, plan }) {
      const dates =
        dueOn === null
          ? counted(message, await planCalendar(tx, plan, closedDays))
          : { due_on: chosenDay(dueOn, plan, today), moved_at: ctx.clock.now() };
      await updateMessage(tx, message.id, { ...dates, state: 'planned', retry_at: null, retry_until: null });
      return { what: 'messageMoved', detail: { from: message.due_on, to: dates.due_on } };
    },
  });
}

function counted(
  message: MessageRow,
  calendar: Parameters<typeof messageDates>[1],
): MessageDates & { moved_at: null } {
  const dates = messageDates({ delay: delayOf(message), anchor: message.anchor }, calendar, '/dueOn');
  return { ...dates, moved_at: null };
}

/** A day that a message of this plan may leave on. A draft may speak of the past: it has not begun. */
function chosenDay(text: string, plan: Pick<PlanRow, 'start_on' | 'started_at'>, today: string): string {
  const day = readMovedDay(text, plan.start_on, '/dueOn');
  if (plan.started_at !== null && day < today) throw invalid('communication-plans.datePast', '/dueOn');
  return day;
}
