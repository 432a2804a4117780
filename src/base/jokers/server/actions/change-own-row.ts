import { afterCommit } from '../../../../platform/db/server/database.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { ownChanged, personTopic, type RowChanged } from '../../contract/events.ts';
import type { JokerRow, KeptRow } from '../../contract/jokers.ts';
import { checkButtons } from '../check-buttons.ts';
import { ofUser, saveRow } from '../store/rows.ts';

/** Replaces the person's own row, or gives it up for the company's; their other windows follow. */
export async function changeOwnRow(ctx: Context, row: JokerRow): Promise<KeptRow> {
  const buttons = checkButtons(row);
  const { userId } = ctx.viewer;
  return ctx.db.transaction(async (tx) => {
    const kept: RowChanged = await saveRow(tx, ofUser(userId), { buttons, now: ctx.clock.now() });
    afterCommit(tx, () => ctx.live.publish(personTopic(userId), ownChanged, kept));
    return kept;
  });
}
