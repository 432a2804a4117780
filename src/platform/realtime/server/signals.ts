/** One signal of a topic in this time; the others are dropped, so that a flood costs nobody anything. */
const quietMs = 1000;
/** Topics whose last signal is remembered: past this, those whose quiet time is over are forgotten. */
const rememberedTopics = 50;

export interface Signals {
  define(prefix: string, names: readonly string[]): void;
  /** True when `name` was declared for this topic and `sender` has been quiet there long enough. */
  accept(sender: object, topic: string, name: string): boolean;
}

/** What browsers may signal to each other, as the modules declared it. `now` in milliseconds, ever growing. */
export function createSignals(now: () => number): Signals {
  const declared = new Map<string, ReadonlySet<string>>();
  const lastOf = new WeakMap<object, Map<string, number>>();

  function isDeclared(topic: string, name: string): boolean {
    for (const [prefix, names] of declared) if (topic.startsWith(prefix)) return names.has(name);
    return false;
  }

  function isQuiet(last: Map<string, number>, topic: string, at: number): boolean {
    const before = last.get(topic);
    if (before !== undefined && at - before < quietMs) return false;
    if (last.size >= rememberedTopics) {
      for (const [other, moment] of last) if (at - moment >= quietMs) last.delete(other);
    }
    last.set(topic, at);
    return true;
  }

  return {
    define(prefix, names) {
      declared.set(prefix, new Set(names));
    },
    accept(sender, topic, name) {
      if (!isDeclared(topic, name)) return false;
      const last = lastOf.get(sender) ?? new Map<string, number>();
      lastOf.set(sender, last);
      return isQuiet(last, topic, now());
    },
  };
}
