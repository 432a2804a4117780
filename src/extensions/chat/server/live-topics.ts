import type { Platform } from '../../../platform/modules/server/module.ts';
import { conversationTopics, personTopics } from '../contract/events.ts';
import { findReadable } from './store/members.ts';

/** Who may hear what: a conversation's members while they are in it, and each person their own. */
export function defineChatTopics({ live, db }: Pick<Platform, 'live' | 'db'>): void {
  live.defineTopics(conversationTopics, async ({ userId }, topic) => {
    const conversation = await findReadable(db.read, userId, topic.slice(conversationTopics.length));
    return conversation !== undefined;
  });
  live.defineTopics(personTopics, ({ userId }, topic) =>
    Promise.resolve(topic === `${personTopics}${userId}`),
  );
}
