import type { Kysely } from 'kysely';
import type { ImportsTables } from '../tables.ts';

type Db = Kysely<ImportsTables>;

/** Takes the turn unless somebody has it who was seen since `aliveSince`. */
export async function takeTurn(db: Db, worker: string, now: string, aliveSince: string): Promise<boolean> {
  await db
    .insertInto('imports_turn')
    .values({ id: 'turn', worker: null, seen_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const { numUpdatedRows } = await db
    .updateTable('imports_turn')
    .set({ worker, seen_at: now })
    .where('id', '=', 'turn')
    .where((is) => is.or([is('worker', 'is', null), is('seen_at', '<', aliveSince)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** False when another one has it now: whatever this transaction wrote must not be kept. */
export async function keepTurn(db: Db, worker: string, now: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('imports_turn')
    .set({ seen_at: now })
    .where('id', '=', 'turn')
    .where('worker', '=', worker)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export const leaveTurn = async (db: Db, worker: string): Promise<void> => {
  await db.updateTable('imports_turn').set({ worker: null }).where('worker', '=', worker).execute();
};
