import { parseArgs } from 'node:util';
import { startApplication } from '../../src/app/start-application.ts';
import { openDatabase } from '../../src/platform/db/server/open-database.ts';
import { readConfig } from '../../src/platform/runtime/server/config.ts';
import { acknowledgeEarly } from './support/acknowledge-early.ts';

// The application with one mistake in it, run as a process in place of `src/app/cli.ts`.

/** Longer than it takes to hear an acknowledgement and kill. */
const commitDelayMs = 500;

const { values } = parseArgs({ options: { port: { type: 'string' }, data: { type: 'string' } } });
let isEarly = false;
const application = await startApplication(readConfig({ port: values.port!, data: values.data! }), {
  openDatabase: async (config, logger) =>
    acknowledgeEarly(await openDatabase(config, logger), commitDelayMs, () => isEarly),
});
await application.listen();
isEarly = true;
console.log('is listening');
