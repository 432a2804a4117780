/** Hears a set of topics that changes: `follow` joins those that are new and leaves those that are gone. */
export function followTopics(listen: (topic: string) => () => void) {
  const heard = new Map<string, () => void>();

  function follow(topics: readonly string[]): void {
    const wanted = new Set(topics);
    for (const [topic, leave] of heard) {
      if (wanted.has(topic)) continue;
      heard.delete(topic);
      leave();
    }
    for (const topic of wanted) if (!heard.has(topic)) heard.set(topic, listen(topic));
  }

  return { follow, stop: () => follow([]) };
}
