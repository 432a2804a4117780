import type { ReadDb } from '../../../platform/db/server/database.ts';
import { notFound } from '../../../platform/errors/contract/app-error.ts';
import type { Manifest } from '../../../platform/modules/contract/manifest.ts';
import type { ServerModule } from '../../../platform/modules/server/module.ts';
import type { Catalogue, Extension } from '../contract/extensions.ts';
import { listInstalled } from './store/installed.ts';
import type { InstalledRow } from './tables.ts';

/** A module that the resource manager can install. */
export type ExtensionModule = ServerModule & { manifest: Manifest };

/** @throws AppError `extensions.unknown` */
export function extensionOf(modules: readonly ExtensionModule[], id: string): ExtensionModule {
  const module = modules.find((candidate) => candidate.id === id);
  if (!module) throw notFound('extensions.unknown');
  return module;
}

/** Everything this server could install, in the order of its list, with what is installed. */
export async function catalogue(db: ReadDb, modules: readonly ExtensionModule[]): Promise<Catalogue> {
  const rows = new Map((await listInstalled(db)).map((row) => [row.id, row]));
  return { extensions: modules.map(({ manifest }) => lineOf(manifest, rows.get(manifest.id))) };
}

const lineOf = (manifest: Manifest, row: InstalledRow | undefined): Extension => ({
  id: manifest.id,
  kind: manifest.kind,
  nameKey: manifest.nameKey,
  descriptionKey: manifest.descriptionKey,
  versions: [...manifest.versions],
  installedAt: row && row.uninstalled_at === null ? row.installed_at : null,
  installedVersion: row?.version ?? null,
  update: row?.updated_from && row.updated_at ? { from: row.updated_from, at: row.updated_at } : null,
});
