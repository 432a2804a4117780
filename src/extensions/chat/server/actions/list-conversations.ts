import type { Context } from '../../../../platform/http/server/context.ts';
import type { ConversationList } from '../../contract/conversations.ts';
import { describeConversations } from '../describe-conversations.ts';
import { joinOpenChannels } from '../join-open-channels.ts';
import { stillReadable } from '../still-readable.ts';
import { listReadable } from '../store/members.ts';

/** Every conversation this person is in, oldest first, each with its members and newest message. */
export async function listConversations(ctx: Context): Promise<ConversationList> {
  const life = await ctx.db.life();
  await joinOpenChannels(ctx);
  const rows = await listReadable(ctx.db.read, ctx.viewer.userId);
  const described = await describeConversations(ctx.db.read, rows);
  const readable = new Set((await stillReadable(ctx, rows)).map((row) => row.id));
  return { life, conversations: described.filter(({ id }) => readable.has(id)) };
}
