import type { Context } from '../../../../platform/http/server/context.ts';
import { accessConversation } from '../access-conversation.ts';
import { tellPerson } from '../announce.ts';
import { moveReadMark } from '../store/members.ts';

/**
 * Marks everything up to `seq` as seen, on all the person's devices. A mark never goes back.
 *
 * @throws AppError `chat.conversationNotFound`
 */
export function markRead(ctx: Context, id: string, seq: number): Promise<{ readSeq: number }> {
  return ctx.db.transaction(async (tx) => {
    const { read_seq } = await accessConversation(tx, ctx.viewer, id);
    const readSeq = await moveReadMark(tx, id, ctx.viewer.userId, seq);
    if (readSeq === null) return { readSeq: read_seq };
    tellPerson(ctx, tx, ctx.viewer.userId, { event: 'read.moved', data: { conversationId: id, readSeq } });
    return { readSeq };
  });
}
