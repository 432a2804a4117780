import { ownVariables } from '../own-variables.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Layout, LayoutInput } from '../../contract/layout.ts';
import { announceLayout } from '../announce.ts';
import { checkLayout } from '../check-layout.ts';
import { layoutId } from '../letterhead.ts';
import { putLayout } from '../store/layouts.ts';
import { readLayout } from './read-layout.ts';

/** Makes this the letterhead of every mail that has not left; one that was approved is to be read again. */
export async function updateLayout(ctx: Context, input: LayoutInput): Promise<Layout> {
  const { intro, body, logoHeight } = checkLayout(input, await ownVariables(ctx.db.read));
  const row = { id: layoutId, intro, body: JSON.stringify(body), logo_height: logoHeight };
  await ctx.db.transaction(async (tx) => {
    await putLayout(tx, { ...row, updated_at: ctx.clock.now() });
    announceLayout(tx, ctx.live);
  });
  return readLayout(ctx);
}
