import type { Tx } from '../../../platform/db/server/database.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import { announceChange, announceRemoved } from './announce.ts';
import { asideIdsOf, takeRev } from './store/conversations.ts';
import { leaveAt } from './store/members.ts';

/**
 * Ends a person's reading of a channel and of all its asides. The caller holds the channel's row and tells its
 * other members.
 */
export async function removeMember(ctx: Context, tx: Tx, channelId: string, userId: string): Promise<void> {
  for (const asideId of await asideIdsOf(tx, channelId, userId)) {
    const rev = await takeRev(tx, asideId);
    await leaveAt(tx, asideId, userId, ctx.clock.now());
    // First, so that they do not hear what becomes of it without them.
    announceRemoved(ctx, tx, userId, asideId);
    await announceChange(ctx, tx, asideId, rev);
  }
  await leaveAt(tx, channelId, userId, ctx.clock.now());
  announceRemoved(ctx, tx, userId, channelId);
}
