import type { SeededRandom } from '../../support/seeded-random.ts';
import { drawOperation } from './draw-operation.ts';
import { traceOf, type Operation } from './operation.ts';
import { perform } from './perform.ts';
import { openWorld, type World } from './world.ts';

/** Numbers are ten apart: what is done together has numbers of its own in between. */
const numberStep = 10;

export interface Plan {
  operations: number;
  /** A comparison after so many operations, and a restart of the server after so many. */
  restEvery: number;
  restartEvery: number;
}

export interface Played {
  /** What was done, to be played again. */
  operations: Operation[];
  /** Counting each of those that were done together. */
  count: number;
  error: unknown;
}

/** Draws and does operations in a world until they are done, or `world` and model part. */
export async function drawAndPlay(world: World, random: SeededRandom, plan: Plan): Promise<Played> {
  const played: Played = { operations: [], count: 0, error: null };
  try {
    for (let index = 1; played.count < plan.operations; index += 1) {
      for (const operation of due(world, random, index, plan)) {
        played.operations.push(operation);
        played.count += operation.do === 'together' ? operation.deeds.length : 1;
        await perform(world, operation);
      }
    }
    await perform(world, { number: 0, do: 'rest' });
  } catch (error) {
    played.error = error;
  }
  return played;
}

function due(world: World, random: SeededRandom, index: number, plan: Plan): Operation[] {
  const number = index * numberStep;
  if (index % plan.restartEvery === 0) return [{ number, do: 'restart' }];
  if (index % plan.restEvery === 0) return [{ number, do: 'rest' }];
  return [drawOperation(world.model, random, number, world.devices.length)];
}

/** Does these operations again in a world of their own. The error, or null when nothing parts. */
export async function playAgain(operations: readonly Operation[]): Promise<unknown> {
  const world = await openWorld();
  try {
    for (const operation of operations) await perform(world, operation);
    await perform(world, { number: 0, do: 'rest' });
    return null;
  } catch (error) {
    return error;
  } finally {
    await world.close();
  }
}

/** Leaves out all that a failure does not need, within a time: halves first, single operations last. */
export async function shorten(
  operations: readonly Operation[],
  withinMs: number,
  fails: (operations: readonly Operation[]) => Promise<boolean>,
): Promise<readonly Operation[]> {
  const end = performance.now() + withinMs;
  let shortest = operations;
  for (let size = Math.ceil(operations.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0) {
    for (let start = 0; start < shortest.length;) {
      if (performance.now() > end) return shortest;
      const without = [...shortest.slice(0, start), ...shortest.slice(start + size)];
      if (await fails(without)) shortest = without;
      else start += size;
    }
  }
  return shortest;
}

/** What parted, and where, without its numbers: a shorter way to another failure explains nothing. */
export const kindOf = (error: unknown): string =>
  String(error)
    .split(/: found|\n|\(states/, 1)[0]!
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '#');

/** All that one needs to see what happened. */
export function report(seed: number, error: unknown, shortest: readonly Operation[]): string {
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `seed ${seed} (MIAOU_TEST_SEED plays it again)\n${words}\nafter ${shortest.length} operations:\n${traceOf(shortest)}`;
}
