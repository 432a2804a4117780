import type { Context } from '../../../platform/http/server/context.ts';
import { bringIn } from './bring-in.ts';
import { lockConversation, openChannelsOf } from './store/conversations.ts';

/**
 * Brings a person into the open channels made before they came to the company. Whoever has left one stays out until
 * they come back by themselves.
 */
export async function joinOpenChannels(ctx: Context): Promise<void> {
  const { userId } = ctx.viewer;
  const isNew = ({ place }: { place: string }) => place === 'new';
  const met = await openChannelsOf(ctx.db.read, userId);
  if (!met.some(isNew)) return;
  await ctx.db.transaction(async (tx) => {
    for (const { id } of met.filter(isNew)) await lockConversation(tx, id);
    for (const channel of (await openChannelsOf(tx, userId)).filter(isNew)) {
      await bringIn(ctx, tx, channel, [userId]);
    }
  });
}
