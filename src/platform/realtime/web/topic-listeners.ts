import type { LiveEvent } from './live-client.ts';

/** One call of `subscribe`. */
export interface TopicListener {
  onEvent: (event: LiveEvent) => void;
  onRefused: (() => void) | undefined;
  onStanding: (() => void) | undefined;
}

/** Who listens to what in this browser tab. Several listeners of one topic share one subscription. */
export interface TopicListeners {
  /** True when it is the first listener of its topic. */
  add(topic: string, listener: TopicListener): boolean;
  /** True when it was the last listener of its topic. */
  remove(topic: string, listener: TopicListener): boolean;
  topics(): string[];
  of(topic: string): TopicListener[];
}

export function createTopicListeners(): TopicListeners {
  const byTopic = new Map<string, Set<TopicListener>>();
  return {
    add(topic, listener) {
      const present = byTopic.get(topic);
      if (!present) byTopic.set(topic, new Set([listener]));
      else present.add(listener);
      return !present;
    },
    remove(topic, listener) {
      const present = byTopic.get(topic);
      if (!present?.delete(listener) || present.size > 0) return false;
      return byTopic.delete(topic);
    },
    topics: () => [...byTopic.keys()],
    // A copy: a listener may unsubscribe while it is being told.
    of: (topic) => [...(byTopic.get(topic) ?? [])],
  };
}
