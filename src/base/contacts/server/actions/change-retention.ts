import type { Context } from '../../../../platform/http/server/context.ts';
import { recordAct } from '../../../audit/server/public.ts';
import type { Retention } from '../../contract/retention.ts';
import { writeRetention } from '../store/retention.ts';

/** For the erasures to come, and for what is still kept of those that were. */
export async function changeRetention(ctx: Context, retention: Retention): Promise<Retention> {
  await ctx.db.transaction(async (tx) => {
    await writeRetention(tx, {
      id: 'retention',
      accounting_years: retention.accountingYears,
      contract_years: retention.contractYears,
      inactive_years: retention.inactiveYears,
      changed_at: ctx.clock.now(),
      changed_by: ctx.viewer.userId,
    });
    await recordAct(tx, ctx, { action: 'contacts.retentionChanged', details: { ...retention } });
  });
  return retention;
}
