import { expect, test } from 'vitest';
import { chosenSeed, isLongRun } from '../support/long-run.ts';
import { seededRandom } from '../support/seeded-random.ts';
import type { Operation } from './support/operation.ts';
import { drawAndPlay, kindOf, playAgain, report, shorten } from './support/play.ts';
import { openWorld } from './support/world.ts';

const plan = { operations: 400, restEvery: 40, restartEvery: 150 };
const operationsWanted = isLongRun ? 200_000 : 3_000;
/** A slow machine does fewer; it is never none. */
const withinMs = isLongRun ? Infinity : 40_000;
const shortenWithinMs = 120_000;

/** One world's worth of operations. What it found, told with the shortest way to it; empty when all is well. */
async function trial(seed: number): Promise<{ count: number; found: string }> {
  const world = await openWorld();
  const played = await drawAndPlay(world, seededRandom(seed), plan);
  await world.close();
  if (played.error === null) return { count: played.count, found: '' };
  const fails = async (operations: readonly Operation[]) =>
    kindOf(await playAgain(operations)) === kindOf(played.error);
  const shortest = await shorten(played.operations, shortenWithinMs, fails);
  return { count: played.count, found: report(seed, played.error, shortest) };
}

test(
  'at rest, whatever was done, every device equals the server and the model, and nobody was sent what is not theirs',
  { timeout: isLongRun ? 36_000_000 : 300_000 },
  async () => {
    const start = performance.now();
    let seed = chosenSeed();
    let count = 0;
    let worlds = 0;
    while (count < operationsWanted && (worlds === 0 || performance.now() - start < withinMs)) {
      const { count: more, found } = await trial(seed);
      expect(found).toBe('');
      count += more;
      worlds += 1;
      seed += 1;
    }
    console.log(`    chat against its model: ${count} operations in ${worlds} worlds`);
  },
);
