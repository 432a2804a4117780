import type { Tx } from '../../../../platform/db/server/database.ts';
import { AppError, conflict, invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type {
  Message,
  MessageFile,
  MessagePlace,
  NewMessage,
  PostedMessage,
} from '../../contract/messages.ts';
import { conversationNotFound, refuseArchived } from '../access-conversation.ts';
import { tellMembers, tellOwn } from '../announce.ts';
import { chooseConversation } from '../choose-conversation.ts';
import { checkReply } from '../check-reply.ts';
import { readWords, type Words } from '../message-content.ts';
import { takePlace } from '../store/conversations.ts';
import { sendFiles } from '../store/files.ts';
import { enterAsWriter, findReadable } from '../store/members.ts';
import { ownStateOf } from '../store/own-states.ts';
import { findByClientId, insertMessage } from '../store/messages.ts';

/** This message was written by an earlier request, or by one at this very moment. */
class SentAlready extends Error {}

/**
 * Writes a message and resolves once it is durable. Repeating a `clientId` returns the message it made at first.
 *
 * @throws AppError `chat.conversationNotFound`, `chat.channelArchived`, `chat.recipientsSelf`, `chat.personUnknown`,
 *   `chat.recipientLeft`, `chat.fileNotFound`, and those of `readWords` and `checkReply`
 */
export async function postMessage(
  ctx: Context,
  conversationId: string,
  input: NewMessage,
): Promise<PostedMessage> {
  const words = readWords(input.body, input.files?.length ?? 0);
  try {
    return await ctx.db.transaction((tx) => post(ctx, tx, conversationId, input, words));
  } catch (error) {
    // Nearly all are sent once. One that is repeated gets the same answer, even to who has lost their place since.
    if (!(error instanceof SentAlready || error instanceof AppError)) throw error;
    const sent = await ctx.db.transaction((tx) => findSent(ctx, tx, input.clientId));
    if (!sent) throw error;
    return sent;
  }
}

async function post(
  ctx: Context,
  tx: Tx,
  writtenIn: string,
  { clientId, recipients, files: fileIds = [], replyTo = null }: NewMessage,
  { body, text }: Words,
): Promise<PostedMessage> {
  const authorId = ctx.viewer.userId;
  const conversationId = await chooseConversation(ctx, tx, writtenIn, recipients);
  const taken = await takePlace(tx, conversationId, ctx.clock.now());
  // From here on the row is held: whoever may write now may write until the message is in.
  const entered = taken && (await enterAsWriter(tx, taken.conversation, authorId));
  if (!entered) throw conversationNotFound();
  const { place } = taken;
  const { conversation, gone } = entered;
  refuseArchived(conversation);
  // An aside is for all of its people or for nobody.
  if (conversation.kind === 'aside' && gone.length > 0) throw conflict('chat.recipientLeft');
  if (replyTo) await checkReply(tx, ctx.viewer, conversation, replyTo);
  const message: Message = {
    ...{ id: ctx.newId(), conversationId, ...place, authorId, clientId, body, replyTo },
    files: await carried(ctx, tx, fileIds, { conversationId, seq: place.seq }),
    ...{ reactions: [], editedAt: null, deletedAt: null },
  };
  if (!(await insertMessage(tx, message, text))) throw new SentAlready();
  const own = ownStateOf(conversation);
  tellOwn(ctx, tx, authorId, [{ conversationId, own }]);
  const { rev } = place;
  const data = { conversationId, rev, previousRev: rev - 1, message };
  tellMembers(ctx, tx, { event: 'message.posted', data }, { except: gone });
  return { message, own };
}

async function carried(
  ctx: Context,
  tx: Tx,
  ids: readonly string[],
  place: MessagePlace,
): Promise<MessageFile[]> {
  if (ids.length === 0) return [];
  const files = await sendFiles(tx, ctx.viewer.userId, ids, place);
  if (!files) throw invalid('chat.fileNotFound', '/files');
  return files;
}

/** In a transaction: the request that writes it may not have committed yet. */
async function findSent(ctx: Context, tx: Tx, clientId: string): Promise<PostedMessage | null> {
  const message = await findByClientId(tx, ctx.viewer.userId, clientId);
  if (!message) return null;
  const conversation = await findReadable(tx, ctx.viewer.userId, message.conversationId);
  // What others made of it is for those who read it now, and so is the number of what they did.
  const mayRead = conversation !== undefined && message.seq > conversation.from_seq;
  return {
    message: mayRead ? message : { ...message, rev: message.seq, reactions: [] },
    own: conversation ? ownStateOf(conversation) : null,
  };
}
