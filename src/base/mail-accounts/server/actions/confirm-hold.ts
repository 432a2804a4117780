import type { Context } from '../../../../platform/http/server/context.ts';
import type { Logger } from '../../../../platform/runtime/server/logger.ts';
import { recordAct } from '../../../audit/server/public.ts';
import type { HoldConfirmation } from '../../contract/hold.ts';
import { announceSending } from '../announce-sending.ts';
import { confirmHolds } from '../store/holds.ts';

/** Lets mails leave again. Only what the administrator had in view is confirmed: what was found since still holds. */
export async function confirmHold(
  ctx: Context,
  logger: Pick<Logger, 'warn'>,
  { ids }: HoldConfirmation,
): Promise<void> {
  const by = { confirmed_at: ctx.clock.now(), confirmed_by: ctx.viewer.userId };
  await ctx.db.transaction(async (tx) => {
    await confirmHolds(tx, ids, by);
    announceSending(tx, ctx.live);
    await recordAct(tx, ctx, { action: 'mail-accounts.holdConfirmed', details: { count: ids.length } });
  });
  logger.warn({ holds: ids, by: ctx.viewer.userId }, 'mails may leave again');
}
