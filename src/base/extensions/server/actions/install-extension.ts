import { migrate } from '../../../../platform/db/server/migrate.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { ExtensionModule } from '../catalogue.ts';
import { markInstalled } from '../store/installed.ts';
import { tellInstalled } from '../tell-installed.ts';

/**
 * Brings the extension's tables up to date, then makes it appear for everybody. Installing what is installed
 * changes nothing; installing again finds the data of the last time.
 */
export async function installExtension(
  ctx: Context,
  { id, manifest, migrations }: ExtensionModule,
): Promise<void> {
  const now = ctx.clock.now();
  await migrate(ctx.db, id, migrations, now);
  const row = {
    id,
    version: manifest.versions[0].version,
    installed_at: now,
    installed_by: ctx.viewer.userId,
  };
  const changed = await ctx.db.transaction((tx) => markInstalled(tx, row));
  if (changed) await tellInstalled(ctx);
}
