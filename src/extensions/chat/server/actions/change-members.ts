import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { accessOwnChannel } from '../access-channel.ts';
import { bringIn } from '../bring-in.ts';
import { checkPeople } from '../check-people.ts';
import { removeMember } from '../remove-member.ts';
import { lockConversation } from '../store/conversations.ts';
import { membersOf } from '../store/members.ts';

/**
 * Makes the members of a channel these people and its owner.
 *
 * @throws AppError `chat.conversationNotFound`, `chat.ownerOnly`, `chat.channelOpen`, `chat.personUnknown`
 */
export function changeMembers(ctx: Context, id: string, userIds: readonly string[]): Promise<void> {
  return ctx.db.transaction(async (tx) => {
    await lockConversation(tx, id);
    const channel = await accessOwnChannel(tx, ctx.viewer, id);
    if (channel.access === 'open') throw conflict('chat.channelOpen');
    const before = (await membersOf(tx, [id])).get(id)!.map((member) => member.userId);
    const wanted = new Set([ctx.viewer.userId, ...userIds]);
    const added = await checkPeople(
      tx,
      [...wanted].filter((userId) => !before.includes(userId)),
      '/members',
    );
    const removed = before.filter((userId) => !wanted.has(userId));
    if (added.length === 0 && removed.length === 0) return;
    for (const userId of removed) await removeMember(ctx, tx, id, userId);
    await bringIn(ctx, tx, channel, added);
  });
}
