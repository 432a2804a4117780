import type { Context } from '../../../../platform/http/server/context.ts';
import type { Conversation } from '../../contract/conversations.ts';
import { describeConversations } from '../describe-conversations.ts';
import { joinOpenChannels } from '../join-open-channels.ts';
import { listReadable } from '../store/members.ts';

/** Every conversation this person is in, oldest first, each with its members and newest message. */
export async function listConversations(ctx: Context): Promise<Conversation[]> {
  await joinOpenChannels(ctx);
  return describeConversations(ctx.db.read, await listReadable(ctx.db.read, ctx.viewer.userId));
}
