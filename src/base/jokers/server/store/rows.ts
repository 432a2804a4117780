import { sql, type Kysely } from 'kysely';
import type { JokerButton, KeptRow } from '../../contract/jokers.ts';
import type { JokersTables } from '../tables.ts';

type Db = Kysely<JokersTables>;

export const company = 'company';
export const ofUser = (userId: string): string => `user:${userId}`;

/** Nothing of its own, version 0, when there never was a row. */
export async function findRow(db: Db, owner: string): Promise<KeptRow> {
  const row = await db
    .selectFrom('jokers_rows')
    .select(['buttons', 'version'])
    .where('owner', '=', owner)
    .executeTakeFirst();
  if (!row) return { buttons: null, version: 0 };
  return { buttons: JSON.parse(row.buttons) as JokerButton[] | null, version: row.version };
}

/** Replaces the row and returns it with its version, one more than the one before. */
export async function saveRow(
  db: Db,
  owner: string,
  { buttons, now }: { buttons: KeptRow['buttons']; now: string },
): Promise<KeptRow> {
  const changed = { buttons: JSON.stringify(buttons), changed_at: now };
  const { version } = await db
    .insertInto('jokers_rows')
    .values({ owner, ...changed, version: 1 })
    .onConflict((conflict) =>
      conflict.column('owner').doUpdateSet({ ...changed, version: sql<number>`jokers_rows.version + 1` }),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  return { buttons, version };
}
