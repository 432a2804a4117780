import type { Context } from '../../../../platform/http/server/context.ts';
import type { Message, MessagePlace } from '../../contract/messages.ts';
import { accessConversation, accessSince } from '../access-conversation.ts';
import { messageNotFound } from '../change-message.ts';
import { findMessage } from '../store/messages.ts';

/**
 * One message, as this person may read it: for the quote of an answer whose message is further back.
 *
 * @throws AppError `chat.conversationNotFound`, `chat.messageNotFound`
 */
export async function readMessage(ctx: Context, { conversationId, seq }: MessagePlace): Promise<Message> {
  const { from_seq } = await accessConversation(ctx.db.read, ctx.viewer, conversationId);
  const message = seq > from_seq ? await findMessage(ctx.db.read, conversationId, seq) : undefined;
  if (!message) throw messageNotFound();
  await accessSince(ctx.db.read, ctx.viewer, conversationId, from_seq);
  return message;
}
