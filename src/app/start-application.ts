import type { AddressInfo } from 'node:net';
import { createExtensionsModule } from '../base/extensions/server/module.ts';
import { migrateInstalledExtensions, type ExtensionModule } from '../base/extensions/server/public.ts';
import type { DemonstrationAccounts } from '../base/setup/contract/setup.ts';
import { createSetupModule } from '../base/setup/server/module.ts';
import { identifyByToken } from '../base/api/server/public.ts';
import { identifyBySession } from '../base/users/server/public.ts';
import { migrate } from '../platform/db/server/migrate.ts';
import { createHttp, type Credentials } from '../platform/http/server/create-http.ts';
import type { Http } from '../platform/http/server/http.ts';
import { originAllowed } from '../platform/http/server/origin.ts';
import { jobsMigrations } from '../platform/jobs/server/migrations/index.ts';
import type { Platform, ServerModule } from '../platform/modules/server/module.ts';
import { createPermits, permissionsOf } from '../platform/modules/server/permissions.ts';
import { serveSockets } from '../platform/realtime/server/socket-server.ts';
import { systemClock, type Clock } from '../platform/runtime/server/clock.ts';
import type { Config } from '../platform/runtime/server/config.ts';
import { serveMetrics, showsMetricsToken } from './metrics-route.ts';
import { mountModules } from './mount-modules.ts';
import { openPlatform, type OpenDatabase, type OpenPlatform } from './open-platform.ts';
import { baseModules, extensionModules } from './server-modules.ts';
import { sweepUnheldFiles } from './sweep-unheld-files.ts';
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
  /** Default: the engine that the configuration names. */
  openDatabase?: OpenDatabase;
}

/** Wires the application and brings its data up to date. Nothing listens and no job runs before `listen`. */
export async function startApplication(config: Config, parts: ApplicationParts = {}): Promise<Application> {
  const platform = await openPlatform(config, parts.clock ?? systemClock, parts.openDatabase);
  try {
    return await wire(platform, parts.extensions ?? extensionModules);
  } catch (error) {
    await platform.closeData();
    throw error;
  }
}

async function wire(platform: OpenPlatform, extensions: readonly ExtensionModule[]): Promise<Application> {
  const { config, jobs } = platform;
  const loadDemonstration = async () => {
    // Loaded on demand: a base in use needs neither its texts nor the library that draws its documents.
    const demonstration = await import('./demo/load-demonstration.ts');
    return demonstration.loadDemonstration(platform, [...base, ...extensions]);
  };
  const base: ServerModule[] = [
    ...baseModules(() => [...base, ...extensions]),
    createExtensionsModule(extensions),
    createSetupModule({ loadDemonstration }),
  ];
  await migrateBase(platform, base);
  await migrateInstalledExtensions(platform, extensions);
  sweepUnheldFiles(platform, base, extensions);
  const { http, closeSockets } = await createServer(platform, base, extensions);
  return {
    http,
    platform,
    runJob: (name) => jobs.runNow(name),
    loadDemonstration,
    async listen() {
      for (const module of base) await module.beforeListening?.(platform);
      await http.listen({ port: config.port, host: config.host });
      jobs.start();
      return (http.server.address() as AddressInfo).port;
    },
    async close() {
      closeSockets();
      // What requests under way wait for ends soon, and then they do.
      const answered = http.close();
      await Promise.all([...base, ...extensions].map((module) => Promise.resolve(module.stop?.(platform))));
      await answered;
      await jobs.stop();
      for (const module of base) await module.beforeClosing?.(platform);
      await platform.closeData();
    },
  };
}

async function migrateBase({ db, clock }: Platform, modules: readonly ServerModule[]): Promise<void> {
  await migrate(db, 'jobs', jobsMigrations, clock.now());
  for (const { id, migrations } of modules) await migrate(db, id, migrations, clock.now());
}

async function createServer(
  platform: OpenPlatform,
  base: readonly ServerModule[],
  extensions: readonly ExtensionModule[],
): Promise<{ http: Http; closeSockets: () => void }> {
  const { config, logger, version, db, clock, newId, live } = platform;
  const bySession = identifyBySession(db, clock);
  const byToken = identifyByToken(db, clock);
  const identify = async (credentials: Credentials) => {
    if (showsMetricsToken(credentials.authorization, config.metricsToken)) return null;
    return (await byToken(credentials)) ?? (await bySession(credentials));
  };
  const permits = createPermits(permissionsOf([...base, ...extensions]));
  const http = await createHttp({
    ...{ config, logger, version, identify, permits },
    contextOf: (viewer) => ({
      ...{ db, clock, newId, live, viewer },
      may: (permission) => permits(viewer.role, permission),
    }),
  });
  if (platform.metrics) serveMetrics(http, platform, platform.metrics, [...base, ...extensions]);
  mountModules(http, platform, base, extensions);
  await serveWebFiles(http);
  await http.ready();
  const closeSockets = serveSockets(http.server, {
    ...{ hub: live, logger },
    // Never by a token: a socket hears whatever its person may, and a token has its scopes.
    identify: (request) => bySession({ cookies: http.parseCookie(request.headers.cookie ?? '') }),
    originAllowed: (request) => originAllowed(request.headers, config.publicUrl),
  });
  return { http, closeSockets };
}
