import { sql, type Kysely } from 'kysely';
import type { Arrangement, Desktop, PlacedWidget } from '../../contract/desktop.ts';
import type { DesktopTables } from '../tables.ts';

type Db = Kysely<DesktopTables>;

/** Null when this person never changed their desktop. */
export async function findLayout(db: Db, userId: string): Promise<Desktop | null> {
  const row = await db
    .selectFrom('desktop_layouts')
    .select(['widgets', 'declined', 'version'])
    .where('user_id', '=', userId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    widgets: JSON.parse(row.widgets) as PlacedWidget[] | null,
    declined: JSON.parse(row.declined) as string[],
    version: row.version,
  };
}

/** Replaces the layout and returns its version, one more than the one before. */
export async function saveLayout(
  db: Db,
  { widgets, declined, userId, now }: Arrangement & { userId: string; now: string },
): Promise<number> {
  const changed = {
    widgets: JSON.stringify(widgets),
    declined: JSON.stringify(declined),
    changed_at: now,
  };
  const row = await db
    .insertInto('desktop_layouts')
    .values({ user_id: userId, ...changed, version: 1 })
    .onConflict((conflict) =>
      conflict
        .column('user_id')
        .doUpdateSet({ ...changed, version: sql<number>`desktop_layouts.version + 1` }),
    )
    .returning('version')
    .executeTakeFirstOrThrow();
  return row.version;
}
