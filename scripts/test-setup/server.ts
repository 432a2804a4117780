import { makeTemplates } from '../../test/support/demonstration-template.ts';
import { startPostgres } from '../postgres/start-postgres.ts';
import { writeInMemory } from './write-in-memory.ts';

/**
 * The server tests on PostgreSQL use the server of `DATABASE_URL`, where each application under test has a
 * database of its own; without that address they get a server for the time of the run. On both engines the
 * demonstration base is filled once, and copied by each test that wants it.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const writeAsBefore = writeInMemory();
  const tearDown = await setUpEngine();
  return async () => {
    await tearDown();
    writeAsBefore();
  };
}

/** As above, on the disk: how transactions share its writes is part of what the trials try. */
export async function setUpEngine(): Promise<() => Promise<void>> {
  const stopPostgres = await givePostgres(process.env['MIAOU_TEST_ENGINE'] ?? 'sqlite');
  const removeTemplates = await makeTemplates();
  return async () => {
    await removeTemplates();
    await stopPostgres();
  };
}

async function givePostgres(engine: string): Promise<() => Promise<void>> {
  if (engine !== 'sqlite' && engine !== 'postgres') {
    throw new Error(`MIAOU_TEST_ENGINE is "${engine}"; it may be sqlite or postgres`);
  }
  if (engine === 'sqlite' || process.env['DATABASE_URL']) return () => Promise.resolve();
  const postgres = await startPostgres();
  process.env['DATABASE_URL'] = postgres.url;
  return postgres.stop;
}
