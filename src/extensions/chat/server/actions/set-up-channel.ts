import type { Context } from '../../../../platform/http/server/context.ts';
import type { ChannelSettings } from '../../contract/conversations.ts';
import { accessOwnChannel } from '../access-channel.ts';
import { refuseArchived } from '../access-conversation.ts';
import { announceChange } from '../announce.ts';
import { bringIn } from '../bring-in.ts';
import { everybody } from '../check-people.ts';
import { recordChannel } from '../record-channel.ts';
import { changeChannel, lockConversation, takeRev } from '../store/conversations.ts';
import { membersOf } from '../store/members.ts';

/**
 * Chooses whether a channel is open to all, and what those who come later may read. Opening it brings everybody in;
 * closing it leaves its members as they are. What somebody may read already does not change.
 *
 * @throws AppError `chat.conversationNotFound`, `chat.ownerOnly`, `chat.channelArchived`
 */
export function setUpChannel(ctx: Context, id: string, { access, history }: ChannelSettings): Promise<void> {
  return ctx.db.transaction(async (tx) => {
    await lockConversation(tx, id);
    const channel = await accessOwnChannel(tx, ctx.viewer, id);
    refuseArchived(channel);
    if (access === channel.access && history === channel.history) return;
    await changeChannel(tx, id, { access, history });
    const inside = new Set((await membersOf(tx, [id])).get(id)!.map((member) => member.userId));
    // Whoever left it while it was open stays out until they come back by themselves.
    const isOpened = access === 'open' && channel.access !== 'open';
    const added = isOpened ? (await everybody(tx)).filter((userId) => !inside.has(userId)) : [];
    if (added.length > 0) await bringIn(ctx, tx, { ...channel, history }, added);
    else await announceChange(ctx, tx, id, await takeRev(tx, id));
    if (access === channel.access) return;
    await recordChannel(tx, ctx, isOpened ? 'channelOpened' : 'channelClosed', channel);
  });
}
