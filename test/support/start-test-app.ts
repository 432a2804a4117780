import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  startApplication,
  type Application,
  type ApplicationParts,
} from '../../src/app/start-application.ts';
import type { Config } from '../../src/platform/runtime/server/config.ts';
import { setTestClock, type TestClock } from './test-clock.ts';
import { copyTemplate, type Template } from './demonstration-template.ts';
import { testConfig, usualNow } from './test-config.ts';
import { makeDatabase } from './test-database.ts';
import { createTestClient, type TestClient } from './test-client.ts';

export interface TestApp {
  application: Application;
  clock: TestClock;
  /** `http://127.0.0.1:<port>` once `listen` was asked for. */
  url: string;
  /** Somebody who is not signed in. */
  stranger(): TestClient;
  /** Signs in; demonstration logins (`smarchand`, administrator; `kbenali`; …) need `base: 'demonstration'`. */
  signIn(login: string, password?: string): Promise<TestClient>;
}

export interface TestAppOptions extends Pick<ApplicationParts, 'extensions' | 'openDatabase'> {
  /** `demonstration` (default): the company of the demonstration, both extensions installed. `empty`: nothing. */
  base?: 'demonstration' | 'empty';
  /** The moment at which the test's clock starts; it moves only when told. Default 2026-11-23T10:30:00Z. */
  now?: string;
  config?: Partial<Config>;
}

/**
 * The real application in this process, on the engine of `MIAOU_TEST_ENGINE`, with a database and a data folder
 * of its own; both are gone when the test ends. Call it inside a test, or inside `beforeAll` with `close`.
 */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const app = await openTestApp(options);
  onTestFinished(() => app.close());
  return app;
}

/** As `startTestApp`, for `beforeAll`: the caller closes. */
export async function openTestApp(
  options: TestAppOptions = {},
): Promise<TestApp & { close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'miaou-test-'));
  const now = options.now ?? usualNow;
  const wantsDemonstration = options.base !== 'empty';
  const template = wantsDemonstration && now === usualNow ? templateFor(options) : null;
  const database = template ? await copyTemplate(folder, template) : await makeDatabase();
  const clock = setTestClock(now);
  const config = { ...testConfig(folder, database.url), ...options.config };
  const parts: ApplicationParts = { clock };
  if (options.extensions) parts.extensions = options.extensions;
  if (options.openDatabase) parts.openDatabase = options.openDatabase;
  const application = await startApplication(config, parts);
  if (wantsDemonstration && !template) await application.loadDemonstration();
  const url = `http://127.0.0.1:${await application.listen()}`;
  return {
    application,
    clock,
    url,
    stranger: () => createTestClient(url),
    async signIn(login, password = 'miaou-demo') {
      const client = createTestClient(url);
      await client.post('/api/session', { login, password });
      return client;
    },
    async close() {
      await application.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function templateFor({ extensions }: TestAppOptions): Template | null {
  if (!extensions) return 'whole';
  return extensions.length === 0 ? 'bare' : null;
}
