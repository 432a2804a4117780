import type { Platform } from '../../../platform/modules/server/module.ts';
import {
  conversationTopic,
  conversationTopics,
  noticeTopic,
  personTopics,
  typingSignal,
} from '../contract/events.ts';
import { readableAmong } from './store/readable-among.ts';

/** Who may hear what: a conversation's members while they are in it, each person their own, everybody of the notice. */
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
  live.defineTopics(noticeTopic, (_viewer, topic) => Promise.resolve(topic === noticeTopic));
  live.defineSignals(conversationTopics, [typingSignal]);
}
