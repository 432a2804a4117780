import { setImmediate as nextTurn } from 'node:timers/promises';

/** Items of a batch at most. */
const limit = 64;

/**
 * Gathers what is asked for while the last batch is under way, and does it all together: one transaction, one wait for
 * the disk. `work` answers its items in their order. Where a batch fails, each of its items is tried alone, so that
 * one hurts no other. `gather` says when a batch begins: as it is, with what is ready at this very moment.
 */
export function inBatches<I, O>(
  work: (items: readonly I[]) => Promise<readonly O[]>,
  gather: () => Promise<void> = nextTurn,
): (item: I) => Promise<O> {
  const waiting: { item: I; resolve(answer: O): void; reject(reason: unknown): void }[] = [];
  let running = false;

  async function drain(): Promise<void> {
    running = true;
    while (waiting.length > 0) {
      await gather();
      await doBatch(waiting.splice(0, limit));
    }
    running = false;
  }

  async function doBatch(batch: typeof waiting): Promise<void> {
    try {
      const answers = await work(batch.map(({ item }) => item));
      batch.forEach(({ resolve }, at) => resolve(answers[at]!));
    } catch (error) {
      const [first] = batch;
      if (batch.length === 1) first?.reject(error);
      else for (const one of batch) await doBatch([one]);
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!running) void drain();
    });
}
