import { migrate, NewerDataError } from '../../../../platform/db/server/migrate.ts';
import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { ExtensionModule } from '../catalogue.ts';
import { recordExtension } from '../record-extension.ts';
import { markInstalled } from '../store/installed.ts';
import { tellInstalled } from '../tell-installed.ts';

/**
 * Brings the extension's tables up to date, then makes it appear for everybody. Installing what is installed
 * changes nothing; installing again finds the data of the last time.
 *
 * @throws AppError `extensions.newerData`: a newer version of the extension has been here.
 */
export async function installExtension(
  ctx: Context,
  { id, manifest, migrations }: ExtensionModule,
): Promise<void> {
  const now = ctx.clock.now();
  await migrate(ctx.db, id, migrations, now).catch(refuseNewerData);
  const row = {
    id,
    version: manifest.versions[0].version,
    installed_at: now,
    installed_by: ctx.viewer.userId,
  };
  const changed = await ctx.db.transaction(async (tx) => {
    const isNew = await markInstalled(tx, row);
    if (isNew) await recordExtension(tx, ctx, 'extensionInstalled', id);
    return isNew;
  });
  if (changed) await tellInstalled(ctx);
}

function refuseNewerData(error: unknown): never {
  if (error instanceof NewerDataError) throw conflict('extensions.newerData');
  throw error;
}
