import type { Context } from '../../../../platform/http/server/context.ts';
import type { Conversation } from '../../contract/conversations.ts';
import { accessConversation, conversationNotFound } from '../access-conversation.ts';
import { bringIn } from '../bring-in.ts';
import { describeConversations } from '../describe-conversations.ts';
import { lockConversation, openChannelsOf } from '../store/conversations.ts';

/**
 * Comes back into a channel that is open to all. Whoever is in it already stays in it.
 *
 * @throws AppError `chat.conversationNotFound`
 */
export function joinChannel(ctx: Context, id: string): Promise<Conversation> {
  const { userId } = ctx.viewer;
  return ctx.db.transaction(async (tx) => {
    await lockConversation(tx, id);
    const channel = (await openChannelsOf(tx, userId)).find((open) => open.id === id);
    if (!channel) throw conversationNotFound();
    if (channel.place !== 'in') await bringIn(ctx, tx, channel, [userId]);
    const [joined] = await describeConversations(tx, [await accessConversation(tx, ctx.viewer, id)]);
    return joined!;
  });
}
