import type { Context } from '../../../../platform/http/server/context.ts';
import { accessOwnChannel } from '../access-channel.ts';
import { announceAdded, announceChange } from '../announce.ts';
import { checkPeople } from '../check-people.ts';
import { removeMember } from '../remove-member.ts';
import { lockConversation, takeRev } from '../store/conversations.ts';
import { joinAt, membersOf } from '../store/members.ts';

/**
 * Makes the members of a channel these people and its owner. Newcomers read what is written from now on: what was
 * said before was said to others.
 *
 * @throws AppError `chat.conversationNotFound`, `chat.ownerOnly`, `chat.personUnknown`
 */
export function changeMembers(ctx: Context, id: string, userIds: readonly string[]): Promise<void> {
  return ctx.db.transaction(async (tx) => {
    await lockConversation(tx, id);
    const channel = await accessOwnChannel(tx, ctx.viewer, id);
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
    const joined_at = ctx.clock.now();
    for (const user_id of added) {
      await joinAt(tx, { conversation_id: id, user_id, joined_at }, channel.last_seq);
    }
    announceAdded(ctx, tx, added, id);
    await announceChange(ctx, tx, id, await takeRev(tx, id));
  });
}
