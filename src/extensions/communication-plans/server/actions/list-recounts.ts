import type { Context } from '../../../../platform/http/server/context.ts';
import type { Recounts } from '../../contract/plan-changes.ts';
import { substituteText } from '../content/substitute.ts';
import type { PlansPorts } from '../plans-ports.ts';
import { dateChange } from '../recount.ts';
import { findRecounts } from '../find-recounts.ts';
import { readerFor } from '../surroundings.ts';

/** More than one looks through: the rest comes when these are settled. */
const atMost = 200;

/** The plans whose dates would be others if they were counted now. Writes nothing. */
export async function listRecounts(ctx: Context, ports: PlansPorts): Promise<Recounts> {
  const reader = await readerFor(ctx, ports);
  const found = await findRecounts(ctx.db.read, reader, atMost + 1);
  const plans = await Promise.all(
    found.slice(0, atMost).map(async ({ plan, changes }) => {
      const { values, contact, order } = await reader.of(plan);
      return {
        planId: plan.id,
        label: plan.label,
        contactName: contact?.displayName ?? '',
        orderNumber: order?.number ?? null,
        changes: changes.map(({ message, dates }) =>
          dateChange(message, substituteText(message.subject, values), dates.due_on),
        ),
      };
    }),
  );
  return { plans, more: found.length > atMost };
}
