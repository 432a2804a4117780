import type { Context } from '../../../platform/http/server/context.ts';
import { extensionsChanged, installedTopic, type ExtensionsChanged } from '../contract/extensions.ts';
import { forgetInstalled } from './installed-now.ts';
import { listInstalledIds } from './store/installed.ts';

/**
 * Tells everybody what is installed from now on, once it is committed. The list is read afterwards and not in
 * the transaction, so that of two installations at once the later event tells of both.
 */
export async function tellInstalled(ctx: Context): Promise<void> {
  forgetInstalled(ctx.db);
  const changed: ExtensionsChanged = { installed: await listInstalledIds(ctx.db.read) };
  ctx.live.publish(installedTopic, extensionsChanged, changed);
}
