import type { Context } from '../../../../platform/http/server/context.ts';
import { pageSize, type MessagePage, type MessagePageQuery } from '../../contract/messages.ts';
import { accessConversation, accessSince } from '../access-conversation.ts';
import { pageOfMessages } from '../store/messages.ts';

/**
 * The newest messages of a conversation, or those before a place.
 *
 * @throws AppError `chat.conversationNotFound`
 */
export async function readMessages(
  ctx: Context,
  id: string,
  { before }: MessagePageQuery,
): Promise<MessagePage> {
  const { last_rev: rev, from_seq } = await accessConversation(ctx.db.read, ctx.viewer, id);
  const read = await pageOfMessages(ctx.db.read, id, from_seq, before ?? null, pageSize + 1);
  // Whoever was removed in between gets nothing that was written since.
  await accessSince(ctx.db.read, ctx.viewer, id, from_seq);
  const hasOlder = read.length > pageSize;
  return { messages: hasOlder ? read.slice(1) : read, hasOlder, rev };
}
