/** One signal of a person on a topic in this time; the others are dropped, so that a flood costs nobody anything. */
const quietMs = 1000;

export interface Signals {
  define(prefix: string, names: readonly string[]): void;
  /** True when `name` was declared for this topic and this person has been quiet there long enough. */
  accept(userId: string, topic: string, name: string): boolean;
}

/** What browsers may signal to each other, as the modules declared it. `now` in milliseconds, ever growing. */
export function createSignals(now: () => number): Signals {
  const declared = new Map<string, ReadonlySet<string>>();
  /** When each person last signalled on a topic, the oldest first. */
  const lastAt = new Map<string, number>();

  function isDeclared(topic: string, name: string): boolean {
    for (const [prefix, names] of declared) if (topic.startsWith(prefix)) return names.has(name);
    return false;
  }

  function forgetQuiet(at: number): void {
    for (const [key, before] of lastAt) {
      if (at - before < quietMs) return;
      lastAt.delete(key);
    }
  }

  return {
    define(prefix, names) {
      declared.set(prefix, new Set(names));
    },
    accept(userId, topic, name) {
      if (!isDeclared(topic, name)) return false;
      const at = now();
      forgetQuiet(at);
      const key = `${userId} ${topic}`;
      if (lastAt.has(key)) return false;
      lastAt.set(key, at);
      return true;
    },
  };
}
