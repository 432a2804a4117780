/** Draws that a seed decides: the same seed, the same draws in the same order. */
export interface SeededRandom {
  /** From 0 to under 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** Some of these, each with that chance. */
  some<T>(from: readonly T[], chance: number): T[];
  chance(of: number): boolean;
}

/** Mulberry32: 32 bits of state are plenty for choosing what happens next. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const chance = (of: number) => next() < of;
  return {
    next,
    chance,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (from) => from[Math.floor(next() * from.length)]!,
    some: (from, of) => from.filter(() => chance(of)),
  };
}
