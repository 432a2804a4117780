import type { Tx } from '../../../platform/db/server/database.ts';
import { invalid } from '../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import { accessConversation, refuseArchived } from './access-conversation.ts';
import { checkPeople } from './check-people.ts';
import { openForPeople } from './open-for-people.ts';
import { lockConversation } from './store/conversations.ts';
import { membersOf, type ReadableRow } from './store/members.ts';

/**
 * Where a message written in `conversationId` goes: there, without recipients; to their aside, when they are all
 * in the channel; to a discussion of exactly these people as soon as one of them is not, never further.
 *
 * @throws AppError `chat.conversationNotFound`, `chat.recipientsSelf`, `chat.personUnknown`, `chat.channelArchived`
 */
export async function chooseConversation(
  ctx: Context,
  tx: Tx,
  conversationId: string,
  recipients: readonly string[],
): Promise<string> {
  if (recipients.length === 0) return conversationId;
  const written = await accessConversation(tx, ctx.viewer, conversationId);
  const named = await checkPeople(tx, recipients, '/recipients');
  const others = named.filter((userId) => userId !== ctx.viewer.userId);
  if (others.length === 0) throw invalid('chat.recipientsSelf', '/recipients');
  const channelId = channelOf(written);
  if (channelId === null) return openForPeople(ctx, tx, null, others);
  // Held first: nobody, the writer included, leaves it between these answers and the message.
  await lockConversation(tx, channelId);
  const channel = await accessConversation(tx, ctx.viewer, channelId);
  const isAside = await areAllIn(tx, channelId, others);
  // An aside that does not exist yet would know nothing of it.
  if (isAside) refuseArchived(channel);
  return openForPeople(ctx, tx, isAside ? channelId : null, others);
}

function channelOf(conversation: ReadableRow): string | null {
  return conversation.kind === 'channel' ? conversation.id : conversation.parent_id;
}

async function areAllIn(tx: Tx, channelId: string, userIds: readonly string[]): Promise<boolean> {
  const members = (await membersOf(tx, [channelId])).get(channelId)!;
  const inside = new Set(members.map((member) => member.userId));
  return userIds.every((userId) => inside.has(userId));
}
