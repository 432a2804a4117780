import type { Viewer } from '../../http/server/viewer.ts';
import type { AuthoriseTopics, TopicAuthoriser } from './live.ts';

/** Asks an authoriser about several topics, whichever way it answers. */
export function authoriseTogether(authoriser: TopicAuthoriser): AuthoriseTopics {
  if (typeof authoriser !== 'function') return authoriser.together;
  return async (viewer, topics) => {
    const answers = await Promise.all(topics.map((topic) => authoriser(viewer, topic)));
    return new Set(topics.filter((_, index) => answers[index]));
  };
}

export interface TopicRules {
  define(prefix: string, authoriser: TopicAuthoriser): void;
  defined(): string[];
  /** Those of `topics` that this person may hear now. Rejects when that cannot be told. */
  allowed(viewer: Viewer, topics: readonly string[]): Promise<ReadonlySet<string>>;
}

/** Who may hear what, as the modules declared it. A topic that nobody declared is refused. */
export function createTopicRules(): TopicRules {
  const rules = new Map<string, AuthoriseTopics>();

  function prefixOf(topic: string): string | undefined {
    for (const prefix of rules.keys()) if (topic.startsWith(prefix)) return prefix;
    return undefined;
  }

  async function ask(prefix: string, viewer: Viewer, topics: readonly string[]): Promise<string[]> {
    const allowed = await rules.get(prefix)!(viewer, topics);
    return topics.filter((topic) => allowed.has(topic));
  }

  return {
    define(prefix, authoriser) {
      rules.set(prefix, authoriseTogether(authoriser));
    },
    defined: () => [...rules.keys()],
    async allowed(viewer, topics) {
      const byPrefix = Map.groupBy(topics, prefixOf);
      const asked = [...byPrefix].map(([prefix, some]) =>
        prefix === undefined ? Promise.resolve([]) : ask(prefix, viewer, some),
      );
      return new Set((await Promise.all(asked)).flat());
    },
  };
}
