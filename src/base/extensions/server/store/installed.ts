import type { Kysely } from 'kysely';
import type { ExtensionsTables, InstalledRow } from '../tables.ts';

type Db = Kysely<ExtensionsTables>;

/** False when it is installed already. */
export async function markInstalled(
  db: Db,
  row: Omit<InstalledRow, 'uninstalled_at' | 'updated_from' | 'updated_at'>,
): Promise<boolean> {
  const marked = await db
    .insertInto('extensions_installed')
    .values({ ...row, uninstalled_at: null, updated_from: null, updated_at: null })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ ...row, uninstalled_at: null })
        .where('extensions_installed.uninstalled_at', 'is not', null),
    )
    .returning('id')
    .execute();
  return marked.length > 0;
}

/** False when it is not installed. */
export async function markUninstalled(db: Db, id: string, now: string): Promise<boolean> {
  const marked = await db
    .updateTable('extensions_installed')
    .set({ uninstalled_at: now })
    .where('id', '=', id)
    .where('uninstalled_at', 'is', null)
    .returning('id')
    .execute();
  return marked.length > 0;
}

/** The version that runs from now on, and the one it has taken the place of. */
export const markUpdated = async (
  db: Db,
  id: string,
  update: Pick<InstalledRow, 'version' | 'updated_from' | 'updated_at'>,
): Promise<void> => {
  await db.updateTable('extensions_installed').set(update).where('id', '=', id).execute();
};

/** Everything that is or was installed. */
export const listInstalled = (db: Db): Promise<InstalledRow[]> =>
  db.selectFrom('extensions_installed').selectAll().orderBy('id').execute();

export const listInstalledIds = async (db: Db): Promise<string[]> =>
  (
    await db
      .selectFrom('extensions_installed')
      .select('id')
      .where('uninstalled_at', 'is', null)
      .orderBy('id')
      .execute()
  ).map((row) => row.id);
