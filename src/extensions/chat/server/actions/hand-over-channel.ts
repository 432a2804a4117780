import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { accessOwnChannel } from '../access-channel.ts';
import { announceChange } from '../announce.ts';
import { lockConversation, takeRev } from '../store/conversations.ts';
import { makeOwner, membersOf } from '../store/members.ts';

/**
 * Makes another member the owner of a channel; who owned it stays a member.
 *
 * @throws AppError `chat.conversationNotFound`, `chat.ownerOnly`, `chat.notAMember`
 */
export function handOverChannel(ctx: Context, id: string, userId: string): Promise<void> {
  return ctx.db.transaction(async (tx) => {
    await lockConversation(tx, id);
    await accessOwnChannel(tx, ctx.viewer, id);
    if (userId === ctx.viewer.userId) return;
    const members = (await membersOf(tx, [id])).get(id)!;
    if (!members.some((member) => member.userId === userId)) throw invalid('chat.notAMember', '/userId');
    await makeOwner(tx, id, userId);
    await announceChange(ctx, tx, id, await takeRev(tx, id));
  });
}
