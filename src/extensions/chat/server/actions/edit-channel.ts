import type { Context } from '../../../../platform/http/server/context.ts';
import type { ChannelEdit } from '../../contract/conversations.ts';
import { accessChannel } from '../access-channel.ts';
import { refuseArchived } from '../access-conversation.ts';
import { announceChange } from '../announce.ts';
import { checkChannelName } from '../check-channel-name.ts';
import { recordChannel } from '../record-channel.ts';
import { changeChannel, lockConversation, takeRev } from '../store/conversations.ts';

/**
 * Gives a channel another name or colour, for everybody in it. Any member may.
 *
 * @throws AppError `chat.conversationNotFound`, `chat.channelArchived`, `chat.channelNameEmpty`, `chat.channelNameTaken` {name}
 */
export function editChannel(ctx: Context, id: string, edit: ChannelEdit): Promise<void> {
  return ctx.db.transaction(async (tx) => {
    await lockConversation(tx, id);
    const channel = await accessChannel(tx, ctx.viewer, id);
    refuseArchived(channel);
    const named = await checkChannelName(tx, ctx.viewer.userId, edit.name, id);
    if (named.name === channel.name && edit.color === channel.color) return;
    await changeChannel(tx, id, { ...named, color: edit.color });
    await announceChange(ctx, tx, id, await takeRev(tx, id));
    const isTold = channel.access === 'open' && named.name !== channel.name;
    if (isTold) await recordChannel(tx, ctx, 'channelRenamed', { id, name: named.name });
  });
}
