import type { Context } from '../../../../platform/http/server/context.ts';
import type { OwnStateOf } from '../../contract/conversations.ts';
import { accessConversation } from '../access-conversation.ts';
import { tellOwn } from '../announce.ts';
import { moveReadMark, ownStateOf } from '../store/own-states.ts';

/**
 * Marks everything up to `seq` as seen, on all the person's devices. This way a mark never goes back.
 *
 * @throws AppError `chat.conversationNotFound`
 */
export function markRead(ctx: Context, conversationId: string, seq: number): Promise<OwnStateOf> {
  const { userId } = ctx.viewer;
  return ctx.db.transaction(async (tx) => {
    const conversation = await accessConversation(tx, ctx.viewer, conversationId);
    const own = await moveReadMark(tx, conversationId, userId, seq);
    if (!own) return { conversationId, own: ownStateOf(conversation) };
    tellOwn(ctx, tx, userId, [{ conversationId, own }]);
    return { conversationId, own };
  });
}
