import type { Kysely } from 'kysely';
import type { PlacedWidget } from '../../contract/desktop.ts';
import type { DesktopTables } from '../tables.ts';

type Db = Kysely<DesktopTables>;

/** Null when this person never changed their desktop. */
export async function findLayout(db: Db, userId: string): Promise<PlacedWidget[] | null> {
  const row = await db
    .selectFrom('desktop_layouts')
    .select('widgets')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row ? (JSON.parse(row.widgets) as PlacedWidget[]) : null;
}

export async function saveLayout(
  db: Db,
  layout: { userId: string; widgets: readonly PlacedWidget[]; now: string },
): Promise<void> {
  const changed = { widgets: JSON.stringify(layout.widgets), changed_at: layout.now };
  await db
    .insertInto('desktop_layouts')
    .values({ user_id: layout.userId, ...changed })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(changed))
    .execute();
}
