import { migrate } from '../../../platform/db/server/migrate.ts';
import type { Platform } from '../../../platform/modules/server/module.ts';
import type { ExtensionModule } from './catalogue.ts';
import { listInstalled, markUpdated } from './store/installed.ts';

/**
 * Brings the tables of the installed extensions up to the version that starts, before anything is served. Those of
 * an uninstalled extension wait until it is installed again.
 *
 * @throws NewerDataError when a newer version has been here.
 */
export async function migrateInstalledExtensions(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  modules: readonly ExtensionModule[],
): Promise<void> {
  for (const row of await listInstalled(db.read)) {
    const module = modules.find((candidate) => candidate.id === row.id);
    if (!module || row.uninstalled_at !== null) continue;
    await migrate(db, module.id, module.migrations, clock.now());
    const { version } = module.manifest.versions[0];
    if (version === row.version) continue;
    const update = { version, updated_from: row.version, updated_at: clock.now() };
    await db.transaction((tx) => markUpdated(tx, row.id, update));
  }
}
