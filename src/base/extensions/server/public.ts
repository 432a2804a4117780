import type { ReadDb } from '../../../platform/db/server/database.ts';
import { listInstalled, listInstalledIds } from './store/installed.ts';

export type { ExtensionModule } from './catalogue.ts';
export { isInstalled } from './installed-now.ts';
export { migrateInstalledExtensions } from './migrate-installed.ts';
export { platformWhileInstalled, refuseUnlessInstalled } from './while-installed.ts';

export const installedExtensionIds = (db: ReadDb): Promise<string[]> => listInstalledIds(db);

/** Also those that were taken away: their data is still there. */
export const everInstalledExtensionIds = async (db: ReadDb): Promise<string[]> =>
  (await listInstalled(db)).map(({ id }) => id);
