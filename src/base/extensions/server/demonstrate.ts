import { afterCommit, type Tx } from '../../../platform/db/server/database.ts';
import type { Platform } from '../../../platform/modules/server/module.ts';
import type { ExtensionModule } from './catalogue.ts';
import { forgetInstalled } from './installed-now.ts';
import { markInstalled } from './store/installed.ts';

/** The demonstration base comes with every extension. Their migrations have run before. */
export async function demonstrateExtensions(
  tx: Tx,
  { db, clock }: Platform,
  modules: readonly ExtensionModule[],
): Promise<void> {
  for (const { id, manifest } of modules) {
    const { version } = manifest.versions[0];
    await markInstalled(tx, { id, version, installed_at: clock.now(), installed_by: null });
  }
  afterCommit(tx, () => forgetInstalled(db));
}
