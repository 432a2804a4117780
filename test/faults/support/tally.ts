/** How many of each kind, for whoever reads the output and for what a trial must have met. */
export function tally<T>(all: readonly T[], kindOf: (one: T) => string): Record<string, number> {
  const kinds = Map.groupBy(all, kindOf);
  return Object.fromEntries([...kinds].sort().map(([kind, ones]) => [kind, ones.length]));
}
