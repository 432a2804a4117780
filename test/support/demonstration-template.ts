import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Application } from '../../src/app/start-application.ts';
import { quickHash } from './quick-hash.ts';
import { setTestClock } from './test-clock.ts';
import { testConfig, usualNow } from './test-config.ts';
import { makeDatabase, type TestDatabase } from './test-database.ts';

/** The demonstration with both extensions installed, and the one of a product that carries none. */
export type Template = 'whole' | 'bare';

/** How a template is told to the processes that run the tests. */
const folderVariable = (template: Template) => `MIAOU_TEST_TEMPLATE_${template.toUpperCase()}`;
const databaseVariable = (template: Template) => `${folderVariable(template)}_DATABASE`;

/**
 * Fills the demonstration base once for the whole run, at the usual moment: each test then starts on a copy of
 * it. Returns the way to remove it.
 */
export async function makeTemplates(): Promise<() => Promise<void>> {
  const removals = [await makeTemplate('whole'), await makeTemplate('bare')];
  return async () => {
    for (const remove of removals) await remove();
  };
}

async function makeTemplate(template: Template): Promise<() => Promise<void>> {
  const { startApplication } = await import('../../src/app/start-application.ts');
  const folder = await mkdtemp(join(tmpdir(), 'miaou-template-'));
  const database = await makeDatabase();
  const config = testConfig(folder, database.url);
  const application = await startApplication(config, {
    clock: setTestClock(usualNow),
    ...(template === 'bare' ? { extensions: [] } : {}),
  });
  await application.loadDemonstration();
  await letInQuickly(application);
  await application.close();
  process.env[folderVariable(template)] = folder;
  process.env[databaseVariable(template)] = database.url ?? '';
  return async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function letInQuickly({ platform }: Application): Promise<void> {
  const hash = quickHash('miaou-demo');
  await platform.db.transaction((tx) => sql`update users_users set password_hash = ${hash}`.execute(tx));
}

/** Copies the template's data folder into `folder` and its rows into a new database. */
export async function copyTemplate(folder: string, template: Template = 'whole'): Promise<TestDatabase> {
  const source = process.env[folderVariable(template)];
  if (!source) throw new Error('the demonstration template is made by the set-up of the server tests');
  await cp(source, folder, { recursive: true });
  return makeDatabase(process.env[databaseVariable(template)] || null);
}
