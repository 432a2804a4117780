import type { Context } from '../../../../platform/http/server/context.ts';
import type { OwnEdit, OwnStateOf } from '../../contract/conversations.ts';
import { conversationNotFound } from '../access-conversation.ts';
import { tellOwn } from '../announce.ts';
import { keepOwn } from '../store/own-states.ts';

/**
 * Mutes a conversation or puts it among the favourites, for this person alone.
 *
 * @throws AppError `chat.conversationNotFound`
 */
export function changeOwn(ctx: Context, conversationId: string, edit: OwnEdit): Promise<OwnStateOf> {
  const { userId } = ctx.viewer;
  const now = ctx.clock.now();
  return ctx.db.transaction(async (tx) => {
    const own = await keepOwn(tx, conversationId, userId, {
      ...(edit.isMuted !== undefined && { muted_at: edit.isMuted ? now : null }),
      ...(edit.isFavorite !== undefined && { favorite_at: edit.isFavorite ? now : null }),
    });
    if (!own) throw conversationNotFound();
    tellOwn(ctx, tx, userId, [{ conversationId, own }]);
    return { conversationId, own };
  });
}
