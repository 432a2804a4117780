import { afterCommit } from '../../../../platform/db/server/database.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { recordAct } from '../../../audit/server/public.ts';
import { defaultsChanged, defaultsTopic, type RowChanged } from '../../contract/events.ts';
import type { JokerRow, KeptRow } from '../../contract/jokers.ts';
import { checkButtons } from '../check-buttons.ts';
import { company, saveRow } from '../store/rows.ts';

/** Replaces the row of everybody who has none of their own, or gives it up for what the application proposes. */
export async function changeDefaults(ctx: Context, row: JokerRow): Promise<KeptRow> {
  const buttons = checkButtons(row);
  return ctx.db.transaction(async (tx) => {
    const kept: RowChanged = await saveRow(tx, company, { buttons, now: ctx.clock.now() });
    afterCommit(tx, () => ctx.live.publish(defaultsTopic, defaultsChanged, kept));
    await recordAct(tx, ctx, {
      action: 'jokers.defaultsChanged',
      details: { count: buttons?.length ?? null },
    });
    return kept;
  });
}
