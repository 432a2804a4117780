import type { Context } from '../../../../platform/http/server/context.ts';
import { accessOwnChannel } from '../access-channel.ts';
import { announceChange } from '../announce.ts';
import { recordChannel } from '../record-channel.ts';
import { allAsideIdsOf, changeChannel, lockConversation, takeRev } from '../store/conversations.ts';

/**
 * Archives a channel with its asides, for everybody in it: all stays to be read, and nobody writes in it any more.
 *
 * @throws AppError `chat.conversationNotFound`, `chat.ownerOnly`
 */
export const archiveChannel = (ctx: Context, id: string): Promise<void> =>
  keepArchived(ctx, id, ctx.clock.now());

/**
 * Takes a channel and its asides out of the archives.
 *
 * @throws AppError `chat.conversationNotFound`, `chat.ownerOnly`
 */
export const reopenChannel = (ctx: Context, id: string): Promise<void> => keepArchived(ctx, id, null);

function keepArchived(ctx: Context, id: string, archived_at: string | null): Promise<void> {
  return ctx.db.transaction(async (tx) => {
    await lockConversation(tx, id);
    const channel = await accessOwnChannel(tx, ctx.viewer, id);
    if ((channel.archived_at === null) === (archived_at === null)) return;
    for (const each of [id, ...(await allAsideIdsOf(tx, id))]) {
      await changeChannel(tx, each, { archived_at });
      await announceChange(ctx, tx, each, await takeRev(tx, each));
    }
    if (channel.access !== 'open') return;
    await recordChannel(tx, ctx, archived_at === null ? 'channelReopened' : 'channelArchived', channel);
  });
}
