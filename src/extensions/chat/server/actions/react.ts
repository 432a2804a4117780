import { conflict, invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { mostReactions, type Message, type MessagePlace, type Reaction } from '../../contract/messages.ts';
import { changeMessage } from '../change-message.ts';

const oneEmoji = /^\p{RGI_Emoji}$/v;

/**
 * Puts one's emoji under a message. Doing so twice is doing it once.
 *
 * @throws AppError those of `changeMessage`; `chat.notAnEmoji`, `chat.tooManyReactions` {limit}
 */
export function addReaction(ctx: Context, place: MessagePlace, emoji: string): Promise<Message> {
  if (!oneEmoji.test(emoji)) throw invalid('chat.notAnEmoji', '/emoji');
  return changeMessage(ctx, place, (message) => {
    const { userId } = ctx.viewer;
    const others = message.reactions.filter((reaction) => reaction.emoji !== emoji);
    const known = message.reactions.find((reaction) => reaction.emoji === emoji);
    if (known?.userIds.includes(userId)) return null;
    if (known)
      return {
        ...message,
        reactions: message.reactions.map((one) => (one === known ? withUser(one, userId) : one)),
      };
    if (others.length >= mostReactions) throw conflict('chat.tooManyReactions', { limit: mostReactions });
    return { ...message, reactions: [...others, { emoji, userIds: [userId] }] };
  });
}

const withUser = ({ emoji, userIds }: Reaction, userId: string): Reaction => ({
  emoji,
  userIds: [...userIds, userId],
});

/**
 * Takes one's emoji from a message.
 *
 * @throws AppError those of `changeMessage`
 */
export function removeReaction(ctx: Context, place: MessagePlace, emoji: string): Promise<Message> {
  return changeMessage(ctx, place, (message) => {
    const { userId } = ctx.viewer;
    const known = message.reactions.find((reaction) => reaction.emoji === emoji);
    if (!known?.userIds.includes(userId)) return null;
    const userIds = known.userIds.filter((other) => other !== userId);
    const reactions = message.reactions.map((one) => (one === known ? { emoji, userIds } : one));
    return { ...message, reactions: reactions.filter((one) => one.userIds.length > 0) };
  });
}
