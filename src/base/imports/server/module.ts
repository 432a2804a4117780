import type { Platform, ServerModule } from '../../../platform/modules/server/module.ts';
import { importsPermissions } from '../contract/permissions.ts';
import { clearOld } from './clear-old.ts';
import { importsMigrations } from './migrations/index.ts';
import { createUnderWay, type ImportPorts, type UnderWay } from './ports.ts';
import { importsRoutes } from './routes.ts';
import { forgetSubjects } from './store/lines.ts';
import { importWebhookEvents } from './tell-import.ts';

/** `everyModule`: those that may hold something on what was imported. */
export function createImportsModule(everyModule: () => readonly ServerModule[]): ServerModule {
  const underWay = createUnderWay();
  return {
    id: 'imports',
    permissions: importsPermissions,
    webhookEvents: importWebhookEvents,
    migrations: importsMigrations,
    heldFiles: { imports_imports: ['file_hash'] },
    routes: (http, platform) => importsRoutes(http, portsOf(platform, everyModule, underWay)),
    start(platform) {
      platform.jobs.define({
        name: 'imports.clear-old',
        everyMs: 60 * 60_000,
        leaseMs: 10 * 60_000,
        run: () => clearOld(platform),
      });
    },
    stop: () => underWay.stop(),
    eraseContact: (tx, { contactId, formerIds }) => forgetSubjects(tx, [contactId, ...formerIds]),
  };
}

const portsOf = (
  platform: Platform,
  everyModule: () => readonly ServerModule[],
  underWay: UnderWay,
): ImportPorts => ({
  ...{ db: platform.db, clock: platform.clock, newId: platform.newId, live: platform.live },
  ...{ logger: platform.logger, files: platform.files, underWay },
  holding: { ...platform, everyModule },
});
