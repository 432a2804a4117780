/**
 * `work`, shared by those who ask for the same key at once. Work that is under way may have passed what the asking
 * wants seen: who comes then waits for the next round, which all who come meanwhile share.
 */
export function oncePerRound(work: (key: string) => Promise<void>): (key: string) => Promise<void> {
  const rounds = new Map<string, { next: Promise<void> | null; current: Promise<void> }>();

  function begin(key: string): Promise<void> {
    const round = { current: work(key), next: null as Promise<void> | null };
    rounds.set(key, round);
    const end = () => {
      if (!round.next) rounds.delete(key);
    };
    round.current.then(end, end);
    return round.current;
  }

  return (key) => {
    const round = rounds.get(key);
    if (!round) return begin(key);
    round.next ??= round.current.then(
      () => begin(key),
      () => begin(key),
    );
    return round.next;
  };
}
