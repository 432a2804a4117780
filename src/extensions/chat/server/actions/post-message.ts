import type { Tx } from '../../../../platform/db/server/database.ts';
import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import {
  MESSAGE_LIMITS,
  readDocument,
  type ReadDocument,
} from '../../../../platform/rich-text/contract/document.ts';
import type { Message, NewMessage } from '../../contract/messages.ts';
import { accessConversation, conversationNotFound } from '../access-conversation.ts';
import { tellMembers } from '../announce.ts';
import { chooseConversation } from '../choose-conversation.ts';
import { takePlace } from '../store/conversations.ts';
import { moveReadMark, someoneLeft } from '../store/members.ts';
import { findByClientId, insertMessage } from '../store/messages.ts';

/** The same message is being written by another request at this moment: undo, and answer with that one. */
class SentMeanwhile extends Error {}

/**
 * Writes a message and resolves once it is durable. Repeating a `clientId` returns the message it made at first.
 *
 * @throws AppError `chat.conversationNotFound`, `chat.recipientsSelf`, `chat.personUnknown`, `chat.recipientLeft`,
 *   and those of `readDocument`
 */
export async function postMessage(ctx: Context, conversationId: string, input: NewMessage): Promise<Message> {
  const content = readDocument(input.body, MESSAGE_LIMITS, '/body');
  try {
    return await ctx.db.transaction((tx) => post(ctx, tx, conversationId, input, content));
  } catch (error) {
    if (!(error instanceof SentMeanwhile)) throw error;
    return (await findByClientId(ctx.db.read, ctx.viewer.userId, input.clientId))!;
  }
}

async function post(
  ctx: Context,
  tx: Tx,
  writtenIn: string,
  { clientId, recipients }: NewMessage,
  { document, text }: ReadDocument,
): Promise<Message> {
  const authorId = ctx.viewer.userId;
  const sent = await findByClientId(tx, authorId, clientId);
  if (sent) return sent;
  const conversationId = await chooseConversation(ctx, tx, writtenIn, recipients);
  const place = await takePlace(tx, conversationId, ctx.clock.now());
  if (!place) throw conversationNotFound();
  // From here on the row is held: whoever may write now may write until the message is in.
  const { kind } = await accessConversation(tx, ctx.viewer, conversationId);
  if (kind === 'aside' && (await someoneLeft(tx, conversationId))) throw conflict('chat.recipientLeft');
  const message = { id: ctx.newId(), conversationId, ...place, authorId, clientId, body: document };
  if (!(await insertMessage(tx, message, text))) throw new SentMeanwhile();
  await moveReadMark(tx, conversationId, authorId, place.seq);
  const { rev } = place;
  tellMembers(ctx, tx, {
    event: 'message.posted',
    data: { conversationId, rev, previousRev: rev - 1, message },
  });
  return message;
}
