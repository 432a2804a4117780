import type { Kysely } from 'kysely';
import type { TwoFactorRow, UsersTables } from '../tables.ts';

type Db = Kysely<UsersTables>;

/** A second factor that is asked for. */
export type TwoFactor = TwoFactorRow & { confirmed_at: string };

/** The one that is asked for at sign-in, if any; one that was only begun is none. */
export async function findTwoFactor(db: Db, userId: string): Promise<TwoFactor | undefined> {
  const row = await db
    .selectFrom('users_two_factors')
    .selectAll()
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  return row as TwoFactor | undefined;
}

/** The one that was begun and waits for its first code. */
export const findBegun = (db: Db, userId: string): Promise<TwoFactorRow | undefined> =>
  db
    .selectFrom('users_two_factors')
    .selectAll()
    .where('user_id', '=', userId)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();

/** Begins, or begins again with another secret. False when one is on already. */
export async function beginTwoFactor(
  db: Db,
  row: Pick<TwoFactorRow, 'user_id' | 'secret' | 'begun_at'>,
): Promise<boolean> {
  const { secret, begun_at } = row;
  const begun = await db
    .insertInto('users_two_factors')
    .values({ ...row, confirmed_at: null, last_step: null })
    .onConflict((conflict) =>
      conflict
        .column('user_id')
        .doUpdateSet({ secret, begun_at })
        .where('users_two_factors.confirmed_at', 'is', null),
    )
    .returning('user_id')
    .executeTakeFirst();
  return begun !== undefined;
}

/** Turns on what was begun with this secret. False when it was begun anew, or turned on, meanwhile. */
export async function confirmTwoFactor(
  db: Db,
  { user_id, secret }: TwoFactorRow,
  confirmed: { at: string; step: number },
): Promise<boolean> {
  const row = await db
    .updateTable('users_two_factors')
    .set({ confirmed_at: confirmed.at, last_step: confirmed.step })
    .where('user_id', '=', user_id)
    .where('secret', '=', secret)
    .where('confirmed_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Uses the codes up to this step up. False when one of this step or of a later one was taken before. */
export async function advanceStep(db: Db, userId: string, step: number): Promise<boolean> {
  const row = await db
    .updateTable('users_two_factors')
    .set({ last_step: step })
    .where('user_id', '=', userId)
    .where('last_step', '<', step)
    .returning('user_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** True when there was one that was asked for. */
export async function deleteTwoFactor(db: Db, userId: string): Promise<boolean> {
  const row = await db
    .deleteFrom('users_two_factors')
    .where('user_id', '=', userId)
    .returning('confirmed_at')
    .executeTakeFirst();
  return row !== undefined && row.confirmed_at !== null;
}

/** The ids of everybody who is asked for a second factor. */
export async function listTwoFactorUserIds(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('users_two_factors')
    .select('user_id')
    .where('confirmed_at', 'is not', null)
    .orderBy('user_id')
    .execute();
  return rows.map(({ user_id }) => user_id);
}
