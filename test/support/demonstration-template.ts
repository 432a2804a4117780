import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTestClock } from './test-clock.ts';
import { testConfig, usualNow } from './test-config.ts';
import { makeDatabase, type TestDatabase } from './test-database.ts';

/** How the template is told to the processes that run the tests. */
const folderVariable = 'MIAOU_TEST_TEMPLATE_FOLDER';
const databaseVariable = 'MIAOU_TEST_TEMPLATE_DATABASE';

/**
 * Fills the demonstration base once for the whole run, at the usual moment: each test then starts on a copy of
 * it. Returns the way to remove it.
 */
export async function makeTemplate(): Promise<() => Promise<void>> {
  const { startApplication } = await import('../../src/app/start-application.ts');
  const folder = await mkdtemp(join(tmpdir(), 'miaou-template-'));
  const database = await makeDatabase();
  const config = testConfig(folder, database.url);
  const application = await startApplication(config, { clock: setTestClock(usualNow) });
  await application.loadDemonstration();
  await application.close();
  process.env[folderVariable] = folder;
  process.env[databaseVariable] = database.url ?? '';
  return async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** Copies the template's data folder into `folder` and its rows into a new database. */
export async function copyTemplate(folder: string): Promise<TestDatabase> {
  const template = process.env[folderVariable];
  if (!template) throw new Error('the demonstration template is made by the set-up of the server tests');
  await cp(template, folder, { recursive: true });
  return makeDatabase(process.env[databaseVariable] || null);
}
