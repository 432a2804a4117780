import type { Tx } from '../../../platform/db/server/database.ts';
import { conflict, notFound } from '../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import { toPlainText } from '../../../platform/rich-text/contract/to-plain-text.ts';
import type { Message, MessagePlace } from '../contract/messages.ts';
import { accessConversation, refuseArchived } from './access-conversation.ts';
import { tellMembers } from './announce.ts';
import { lockConversation, takeRev } from './store/conversations.ts';
import { listGone, listHiddenFrom } from './store/members.ts';
import { findMessage, updateMessage } from './store/messages.ts';

/**
 * Changes the message at a place, as its reader may, and tells everybody who reads it. `change` gets the message as it
 * is and returns what becomes of it, or null to leave it.
 *
 * @throws AppError `chat.conversationNotFound`, `chat.channelArchived`, `chat.messageNotFound`, `chat.messageDeleted`
 */
export function changeMessage(
  ctx: Context,
  { conversationId, seq }: MessagePlace,
  change: (message: Message, tx: Tx) => Message | null | Promise<Message | null>,
): Promise<Message> {
  return ctx.db.transaction(async (tx) => {
    await lockConversation(tx, conversationId);
    const conversation = await accessConversation(tx, ctx.viewer, conversationId);
    const message = seq > conversation.from_seq ? await findMessage(tx, conversationId, seq) : undefined;
    if (!message) throw messageNotFound();
    refuseArchived(conversation);
    if (message.deletedAt !== null) throw conflict('chat.messageDeleted');
    const wanted = await change(message, tx);
    if (!wanted) return message;
    const rev = await takeRev(tx, conversationId);
    const changed = { ...wanted, rev };
    await updateMessage(tx, changed, changed.body ? toPlainText(changed.body) : '');
    const data = { conversationId, rev, previousRev: rev - 1, seq, message: changed };
    const userIds = await listHiddenFrom(tx, conversationId, seq);
    const instead = { userIds, data: { ...data, message: null } };
    const except = await listGone(tx, conversationId);
    tellMembers(ctx, tx, { event: 'message.changed', data }, { instead, except });
    return changed;
  });
}

export const messageNotFound = () => notFound('chat.messageNotFound');
