import type { Context } from '../../../../platform/http/server/context.ts';
import type { OwnStateOf } from '../../contract/conversations.ts';
import { accessConversation } from '../access-conversation.ts';
import { tellOwn } from '../announce.ts';
import { moveReadMarkBack, ownStateOf } from '../store/own-states.ts';

/**
 * Marks the message at `seq` and all that follow as not seen, on all the person's devices.
 *
 * @throws AppError `chat.conversationNotFound`
 */
export function markUnread(ctx: Context, conversationId: string, seq: number): Promise<OwnStateOf> {
  const { userId } = ctx.viewer;
  return ctx.db.transaction(async (tx) => {
    const conversation = await accessConversation(tx, ctx.viewer, conversationId);
    const own = await moveReadMarkBack(tx, conversationId, userId, seq);
    if (!own) return { conversationId, own: ownStateOf(conversation) };
    tellOwn(ctx, tx, userId, [{ conversationId, own }]);
    return { conversationId, own };
  });
}
