import type { Context } from '../../../../platform/http/server/context.ts';
import { recordExtension } from '../record-extension.ts';
import { markUninstalled } from '../store/installed.ts';
import { tellInstalled } from '../tell-installed.ts';

/** Makes the extension disappear for everybody and keeps its data. Harmless when it is not installed. */
export async function uninstallExtension(ctx: Context, id: string): Promise<void> {
  const changed = await ctx.db.transaction(async (tx) => {
    const wasThere = await markUninstalled(tx, id, ctx.clock.now());
    if (wasThere) await recordExtension(tx, ctx, 'extensionUninstalled', id);
    return wasThere;
  });
  if (changed) await tellInstalled(ctx);
}
