import { sql, type Kysely, type KyselyPlugin } from 'kysely';
import { ordersMigrations } from '../../../src/base/orders/server/migrations/index.ts';
import { openDatabase } from '../../../src/platform/db/server/open-database.ts';
import { migrate, type Migration } from '../../../src/platform/db/server/migrate.ts';
import { createLogger } from '../../../src/platform/runtime/server/logger.ts';
import { testConfig, usualNow } from '../../support/test-config.ts';

/*
 * A process of its own that brings a schema up to date and is killed, as `kill -9` does it, just before statement
 * MIAOU_TRIAL_STATEMENT (from 0, and the end of a step is one more: it is about to commit). Where MIAOU_TRIAL_MISTAKE is
 * set, each statement commits by itself: what the trial must find.
 */
const { MIAOU_TRIAL_FOLDER: folder, MIAOU_TRIAL_URL: url, MIAOU_TRIAL_STATEMENT: statement } = process.env;
const isMistaken = process.env['MIAOU_TRIAL_MISTAKE'] === '1';
const database = await openDatabase(testConfig(folder!, url || null), createLogger('silent'));

const commitHere =
  database.engine === 'sqlite'
    ? ['release one', 'commit', 'begin immediate', 'savepoint one']
    : ['commit', 'begin'];

type Db = Kysely<unknown>;

/** Over all steps that are still to be taken. */
let run = 0;

function dyingPlugin(db: Db): KyselyPlugin & { count(): void } {
  const count = () => {
    if (run === Number(statement)) process.kill(process.pid, 'SIGKILL');
    run += 1;
  };
  return {
    count,
    transformQuery({ node }) {
      count();
      return node;
    },
    async transformResult({ result }) {
      if (isMistaken) for (const text of commitHere) await sql.raw(text).execute(db);
      return result;
    },
  };
}

const dying = ({ name, up }: Migration): Migration => ({
  name,
  async up(db: Db) {
    const plugin = dyingPlugin(db);
    await up(db.withPlugin(plugin));
    plugin.count();
  },
});

await migrate(
  database,
  'orders',
  ordersMigrations.slice(0, Number(process.env['MIAOU_TRIAL_STEPS'])).map(dying),
  usualNow,
);
await database.close();
