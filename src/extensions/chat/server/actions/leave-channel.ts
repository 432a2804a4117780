import type { Context } from '../../../../platform/http/server/context.ts';
import { accessChannel } from '../access-channel.ts';
import { announceChange } from '../announce.ts';
import { removeMember } from '../remove-member.ts';
import { lockConversation, takeRev } from '../store/conversations.ts';
import { makeOwner, membersOf } from '../store/members.ts';

/**
 * Leaves a channel. When its owner leaves, the member who has been there longest owns it from now on.
 *
 * @throws AppError `chat.conversationNotFound`
 */
export function leaveChannel(ctx: Context, id: string): Promise<void> {
  return ctx.db.transaction(async (tx) => {
    await lockConversation(tx, id);
    const { role } = await accessChannel(tx, ctx.viewer, id);
    await removeMember(ctx, tx, id, ctx.viewer.userId);
    const [eldest] = (await membersOf(tx, [id])).get(id)!;
    if (role === 'owner' && eldest) await makeOwner(tx, id, eldest.userId);
    await announceChange(ctx, tx, id, await takeRev(tx, id));
  });
}
