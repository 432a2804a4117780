import type { Platform, ServerModule } from '../../../platform/modules/server/module.ts';
import { backupsPermissions } from '../contract/permissions.ts';
import type { Owner } from './base-parts.ts';
import { backupsMigrations } from './migrations/index.ts';
import { createUnderWay, type BackupPorts, type UnderWay } from './ports.ts';
import { backupsRoutes } from './routes.ts';
import { backUpWhenDue } from './schedule/back-up-when-due.ts';

/** `owners`: everybody who has tables, once all are there. */
export function createBackupsModule(owners: () => readonly Owner[]): ServerModule {
  const underWay = createUnderWay();
  return {
    id: 'backups',
    permissions: backupsPermissions,
    migrations: backupsMigrations,
    routes: (http, platform) => backupsRoutes(http, portsOf(platform, owners, underWay)),
    start(platform) {
      platform.jobs.define({
        name: 'backups.back-up-when-due',
        everyMs: 60_000,
        leaseMs: 60_000,
        run: () => backUpWhenDue(portsOf(platform, owners, underWay)),
      });
    },
    stop: () => underWay.stop(),
  };
}

const portsOf = (platform: Platform, owners: () => readonly Owner[], underWay: UnderWay): BackupPorts => ({
  ...{ db: platform.db, newId: platform.newId, logger: platform.logger, underWay },
  parts: { version: platform.version, clock: platform.clock, config: platform.config, owners: owners() },
});
