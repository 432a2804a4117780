import type { Context } from '../../../../platform/http/server/context.ts';
import type { Layout } from '../../contract/layout.ts';
import { announceLayout } from '../announce.ts';
import { layoutId } from '../letterhead.ts';
import { deleteLayout } from '../store/layouts.ts';
import { readLayout } from './read-layout.ts';

/** Goes back to the default letterhead. */
export async function resetLayout(ctx: Context): Promise<Layout> {
  await ctx.db.transaction(async (tx) => {
    await deleteLayout(tx, layoutId);
    announceLayout(tx, ctx.live);
  });
  return readLayout(ctx);
}
