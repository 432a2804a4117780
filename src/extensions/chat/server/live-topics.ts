import type { Platform } from '../../../platform/modules/server/module.ts';
import { conversationTopic, conversationTopics, personTopics, typingSignal } from '../contract/events.ts';
import { readableAmong } from './store/readable-among.ts';

/** Who may hear what: a conversation's members while they are in it, and each person their own. */
export function defineChatTopics({ live, db }: Pick<Platform, 'live' | 'db'>): void {
  live.defineTopics(conversationTopics, {
    async together({ userId }, topics) {
      const ids = topics.map((topic) => topic.slice(conversationTopics.length));
      const readable = await readableAmong(db.read, userId, ids);
      return new Set([...readable].map(conversationTopic));
    },
  });
  live.defineTopics(personTopics, ({ userId }, topic) =>
    Promise.resolve(topic === `${personTopics}${userId}`),
  );
  live.defineSignals(conversationTopics, [typingSignal]);
}
