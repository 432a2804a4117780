import { randomUUID } from 'node:crypto';
import { openDatabase } from '../platform/db/server/open-database.ts';
import { openNotices } from '../platform/db/server/open-notices.ts';
import { openFileStore } from '../platform/files/server/open-file-store.ts';
import { createJobs, type RunningJobs } from '../platform/jobs/server/start-jobs.ts';
import { createMetrics, type Metrics } from '../platform/metrics/server/create-metrics.ts';
import type { Platform } from '../platform/modules/server/module.ts';
import { createLive, type LiveHub } from '../platform/realtime/server/create-live.ts';
import { joinOthers, type JoinedOthers } from '../platform/realtime/server/join-others.ts';
import type { Clock } from '../platform/runtime/server/clock.ts';
import type { Config } from '../platform/runtime/server/config.ts';
import { newId } from '../platform/runtime/server/ids.ts';
import { createLogger } from '../platform/runtime/server/logger.ts';
import { refuseHalfDone } from '../platform/runtime/server/restore-mark.ts';
import { createSecrets } from '../platform/secrets/server/secrets.ts';
import { prepareDataFolder } from './data-folder.ts';
import { version } from './version.ts';

/** The platform as modules see it, its live hub and its jobs being the whole things that only the root may run. */
export type OpenPlatform = Omit<Platform, 'live' | 'jobs'> & {
  live: LiveHub;
  jobs: RunningJobs;
  /** Null where nobody may read them: nothing is counted. */
  metrics: Metrics | null;
  /** Takes leave of the other processes, then closes the database. */
  closeData(): Promise<void>;
};

/** What opens the database of a configuration. */
export type OpenDatabase = typeof openDatabase;

/** Opens the data folder and the database. @throws ConfigError when the folder cannot be used */
export async function openPlatform(
  config: Config,
  clock: Clock,
  open: OpenDatabase = openDatabase,
): Promise<OpenPlatform> {
  const logger = createLogger(config.logLevel);
  refuseHalfDone(config);
  const folder = prepareDataFolder(config.dataFolder);
  const metrics = config.metricsToken === null ? null : createMetrics();
  const opened = await open(config, logger);
  const db = metrics?.timed(opened) ?? opened;
  let others: JoinedOthers | null = null;
  const live = createLive(logger, (news) => others?.tell(news));
  const line = await openNotices(config, logger);
  if (line) others = await joinOthers(line, live);
  return {
    ...{ config, version, logger, clock, newId, db },
    files: openFileStore(folder.files, clock),
    ...{ live, metrics },
    jobs: createJobs({
      ...{ db, clock, logger, holder: randomUUID() },
      ...(metrics ? { onRun: metrics.ran } : {}),
    }),
    secrets: createSecrets(folder.secretKey),
    async closeData() {
      await others?.leave();
      await db.close();
    },
  };
}
