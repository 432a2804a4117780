import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Tx } from '../../../src/platform/db/server/database.ts';

/**
 * A database that says "done" when the work of a transaction is done, and commits it later: the mistake that the
 * audit of the kill test must find. `isEarly` says whether it is made at present.
 */
export function acknowledgeEarly(database: Database, delayMs: number, isEarly: () => boolean): Database {
  const early = <R>(work: (tx: Tx) => Promise<R>): Promise<R> =>
    new Promise((answer, refuse) => {
      const committed = database.transaction(async (tx) => {
        const result = await work(tx);
        answer(result);
        await pause(delayMs);
        return result;
      });
      // Once answered, a commit that fails can be told to nobody.
      committed.catch(refuse);
    });
  return {
    ...database,
    transaction: (work) => (isEarly() ? early(work) : database.transaction(work)),
  };
}
