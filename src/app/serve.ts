import { countUsers } from '../base/users/server/public.ts';
import { openAlone } from '../platform/db/server/open-alone.ts';
import type { Config } from '../platform/runtime/server/config.ts';
import { startApplication, type Application } from './start-application.ts';
import { version } from './version.ts';

/** Runs until told to stop. What it prints first is for the person who started it; the log follows. */
export async function serve(config: Config): Promise<void> {
  const application = await startApplication(config, { openDatabase: openAlone });
  try {
    const demonstration = config.demo ? await demonstrate(application) : [];
    const port = await application.listen();
    const address = config.publicUrl ?? `http://${shownHost(config.host)}:${port}`;
    const { engine } = application.platform.db;
    stopOnSignal(application);
    print([`Miaou ${version} is listening: ${address}  (${engine}, ${config.dataFolder})`, ...demonstration]);
  } catch (error) {
    await application.close();
    throw error;
  }
}

const shownHost = (host: string) => (host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host);

const print = (lines: string[]) => process.stdout.write(`${lines.join('\n')}\n`);

/** Loads the demonstration company when the base is empty; the lines that tell how to enter. */
async function demonstrate(application: Application): Promise<string[]> {
  if ((await countUsers(application.platform.db.read)) > 0) {
    return ['  --demo: this base is not empty, nothing was loaded.'];
  }
  const { logins, password } = await application.loadDemonstration();
  return [
    `  Demonstration company loaded. Password of everybody: ${password}`,
    ...logins.map(({ login, name, role }) => {
      return `  ${login.padEnd(12)}${name}${role === 'admin' ? ' (administrator)' : ''}`;
    }),
  ];
}

function stopOnSignal(application: Application): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    application.close().then(
      () => process.exit(0),
      (error: unknown) => {
        application.platform.logger.error({ err: error }, 'the stop failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
