import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createExtensionsModule } from '../base/extensions/server/module.ts';
import { migrateInstalledExtensions, type ExtensionModule } from '../base/extensions/server/public.ts';
import type { DemonstrationAccounts } from '../base/setup/contract/setup.ts';
import { createSetupModule } from '../base/setup/server/module.ts';
import { identifyBySession } from '../base/users/server/public.ts';
import type { Database } from '../platform/db/server/database.ts';
import { migrate } from '../platform/db/server/migrate.ts';
import { openDatabase } from '../platform/db/server/open-database.ts';
import { openFileStore } from '../platform/files/server/open-file-store.ts';
import type { Context } from '../platform/http/server/context.ts';
import { createHttp } from '../platform/http/server/create-http.ts';
import type { Http } from '../platform/http/server/http.ts';
import { originAllowed } from '../platform/http/server/origin.ts';
import type { Viewer } from '../platform/http/server/viewer.ts';
import { jobsMigrations } from '../platform/jobs/server/migrations/index.ts';
import { createJobs } from '../platform/jobs/server/start-jobs.ts';
import type { Platform, ServerModule } from '../platform/modules/server/module.ts';
import { createLive } from '../platform/realtime/server/create-live.ts';
import { serveSockets } from '../platform/realtime/server/socket-server.ts';
import { systemClock, type Clock } from '../platform/runtime/server/clock.ts';
import type { Config } from '../platform/runtime/server/config.ts';
import { newId } from '../platform/runtime/server/ids.ts';
import { createLogger } from '../platform/runtime/server/logger.ts';
import { createSecrets } from '../platform/secrets/server/secrets.ts';
import { prepareDataFolder } from './data-folder.ts';
import { loadDemonstration } from './demo/load-demonstration.ts';
import { mountModules } from './mount-modules.ts';
import { baseModules, extensionModules } from './server-modules.ts';
import { version } from './version.ts';
import { serveWebFiles } from './web-files.ts';

export interface Application {
  http: Http;
  platform: Platform;
  /** Runs a job at once; what tests use in place of waiting. */
  runJob(name: string): Promise<void>;
  /** Loads the demonstration base into an empty base; who may sign in to it. */
  loadDemonstration(): Promise<DemonstrationAccounts>;
  /** Listens and returns the port. */
  listen(): Promise<number>;
  close(): Promise<void>;
}

export interface ApplicationParts {
  clock?: Clock;
  /** Default: all that this product has. */
  extensions?: readonly ExtensionModule[];
}

/** Wires the application and brings its data up to date. Nothing listens and no job runs before `listen`. */
export async function startApplication(config: Config, parts: ApplicationParts = {}): Promise<Application> {
  const clock = parts.clock ?? systemClock;
  const logger = createLogger(config.logLevel);
  const folder = prepareDataFolder(config.dataFolder);
  const db = await openDatabase(config, logger);
  try {
    const hub = createLive(logger);
    const jobs = createJobs({ db, clock, logger, holder: randomUUID() });
    const files = openFileStore(folder.files);
    const secrets = createSecrets(folder.secretKey);
    const platform: Platform = { config, version, logger, clock, newId, db, files, live: hub, jobs, secrets };

    const extensions = parts.extensions ?? extensionModules;
    const demonstrate = () => loadDemonstration(platform, [...base, ...extensions]);
    const base: ServerModule[] = [
      ...baseModules(),
      createExtensionsModule(extensions),
      createSetupModule({ loadDemonstration: demonstrate }),
    ];
    await migrateBase(db, base, clock);
    await migrateInstalledExtensions(platform, extensions);

    const identify = identifyBySession(db, clock);
    const contextOf = (viewer: Viewer): Context => ({ db, clock, newId, live: hub, viewer });
    const http = await createHttp({ config, logger, version, identify, contextOf });
    mountModules(http, platform, base, extensions);
    await serveWebFiles(http);
    await http.ready();
    const closeSockets = serveSockets(http.server, {
      hub,
      logger,
      identify: (request) => identify(http.parseCookie(request.headers.cookie ?? '')),
      originAllowed: (request) => originAllowed(request.headers, config.publicUrl),
    });

    return {
      http,
      platform,
      runJob: (name) => jobs.runNow(name),
      loadDemonstration: demonstrate,
      async listen() {
        await http.listen({ port: config.port, host: config.host });
        jobs.start();
        return (http.server.address() as AddressInfo).port;
      },
      async close() {
        closeSockets();
        await http.close();
        await jobs.stop();
        await db.close();
      },
    };
  } catch (error) {
    await db.close();
    throw error;
  }
}

async function migrateBase(db: Database, modules: readonly ServerModule[], clock: Clock): Promise<void> {
  await migrate(db, 'jobs', jobsMigrations, clock.now());
  for (const { id, migrations } of modules) await migrate(db, id, migrations, clock.now());
}
