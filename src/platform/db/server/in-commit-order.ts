/** A commit that is not answered within this time, on a connection that hangs, holds up no others any more. */
const patienceMs = 1_000;

/** Awaits `committed`, then calls `tell` when all commits asked for before have been told, or have failed. */
export type InCommitOrder = (committed: Promise<unknown>, tell: () => void) => Promise<void>;

/**
 * Tells of commits in the order in which they were asked for, whichever connection answers first. A transaction that
 * waited for another one's rows asks for its commit after the other did: so what follows from a row is told after it,
 * and nobody hears of what came after they were taken out.
 */
export function createCommitOrder(): InCommitOrder {
  let told: Promise<unknown> = Promise.resolve();
  return (committed, tell) => {
    const before = told;
    const done = tellAfter(committed, before, tell);
    told = within(patienceMs, Promise.allSettled([before, done]));
    return done;
  };
}

async function tellAfter(committed: Promise<unknown>, before: Promise<unknown>, tell: () => void) {
  await committed;
  await before;
  tell();
}

function within(ms: number, settled: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    void settled.then(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
