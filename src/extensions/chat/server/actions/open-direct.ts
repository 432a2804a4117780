import type { Context } from '../../../../platform/http/server/context.ts';
import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Conversation } from '../../contract/conversations.ts';
import { accessConversation } from '../access-conversation.ts';
import { checkPeople } from '../check-people.ts';
import { describeConversations } from '../describe-conversations.ts';
import { openForPeople } from '../open-for-people.ts';

/**
 * The private discussion of exactly these people and the viewer: always the same one.
 *
 * @throws AppError `chat.personUnknown`, `chat.recipientsSelf`
 */
export function openDirect(ctx: Context, userIds: readonly string[]): Promise<Conversation> {
  return ctx.db.transaction(async (tx) => {
    const named = await checkPeople(tx, userIds, '/people');
    const others = named.filter((userId) => userId !== ctx.viewer.userId);
    if (others.length === 0) throw invalid('chat.recipientsSelf', '/people');
    const id = await openForPeople(ctx, tx, null, others);
    const [direct] = await describeConversations(tx, [await accessConversation(tx, ctx.viewer, id)]);
    return direct!;
  });
}
