import type { Context } from '../../../../platform/http/server/context.ts';
import type { Conversation, NewChannel } from '../../contract/conversations.ts';
import { accessConversation } from '../access-conversation.ts';
import { announceAdded } from '../announce.ts';
import { checkChannelName } from '../check-channel-name.ts';
import { checkPeople, everybody } from '../check-people.ts';
import { describeConversations } from '../describe-conversations.ts';
import { memberFromTheStart } from '../open-for-people.ts';
import { insertConversation, newConversation } from '../store/conversations.ts';
import { insertMembers } from '../store/members.ts';

/**
 * Opens a channel for the chosen colleagues and no others, or for everybody; its creator owns it.
 *
 * @throws AppError `chat.channelNameEmpty`, `chat.channelNameTaken` {name}, `chat.personUnknown`
 */
export function createChannel(ctx: Context, input: NewChannel): Promise<Conversation> {
  const { userId } = ctx.viewer;
  return ctx.db.transaction(async (tx) => {
    const named = await checkChannelName(tx, userId, input.name, null);
    const { access = 'members', history = 'arrival' } = input;
    const chosen = access === 'open' ? await everybody(tx) : await checkPeople(tx, input.members, '/members');
    const others = chosen.filter((person) => person !== userId);
    const id = ctx.newId();
    const now = ctx.clock.now();
    await insertConversation(tx, {
      ...{ ...newConversation, id, kind: 'channel' },
      ...{ ...named, color: input.color, access, history },
      ...{ created_by: userId, created_at: now },
    });
    const owner = memberFromTheStart(id, userId, now, 'owner');
    await insertMembers(tx, [owner, ...others.map((person) => memberFromTheStart(id, person, now))]);
    announceAdded(ctx, tx, [userId, ...others], id);
    const [channel] = await describeConversations(tx, [await accessConversation(tx, ctx.viewer, id)]);
    return channel!;
  });
}
