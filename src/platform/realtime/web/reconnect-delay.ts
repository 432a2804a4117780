const firstMs = 500;
const longestMs = 20_000;

/**
 * Milliseconds to wait before the attempt number `attempt` (0 is the first after a cut): doubles up to twenty
 * seconds, of which half is drawn at random, so that a restarted server does not meet everybody at once.
 * `random` draws in [0, 1).
 */
export function reconnectDelayMs(attempt: number, random: () => number): number {
  const ceiling = Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 10));
  return Math.round(ceiling / 2 + (random() * ceiling) / 2);
}
