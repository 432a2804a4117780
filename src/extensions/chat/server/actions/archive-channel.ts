import type { Context } from '../../../../platform/http/server/context.ts';
import { accessOwnChannel } from '../access-channel.ts';
import { announceChange } from '../announce.ts';
import { changeChannel, lockConversation, takeRev } from '../store/conversations.ts';

/**
 * Archives a channel for everybody in it: it stays to be read, and nobody writes in it any more.
 *
 * @throws AppError `chat.conversationNotFound`, `chat.ownerOnly`
 */
export const archiveChannel = (ctx: Context, id: string): Promise<void> =>
  keepArchived(ctx, id, ctx.clock.now());

/**
 * Takes a channel out of the archives.
 *
 * @throws AppError `chat.conversationNotFound`, `chat.ownerOnly`
 */
export const reopenChannel = (ctx: Context, id: string): Promise<void> => keepArchived(ctx, id, null);

function keepArchived(ctx: Context, id: string, archived_at: string | null): Promise<void> {
  return ctx.db.transaction(async (tx) => {
    await lockConversation(tx, id);
    const channel = await accessOwnChannel(tx, ctx.viewer, id);
    if ((channel.archived_at === null) === (archived_at === null)) return;
    await changeChannel(tx, id, { archived_at });
    await announceChange(ctx, tx, id, await takeRev(tx, id));
  });
}
