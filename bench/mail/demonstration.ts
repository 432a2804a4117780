import { inRoot } from '../../scripts/install/paths.mjs';
import { call, cookieOf } from '../place/call.ts';
import type { Place } from '../place/open-place.ts';
import { startProgram, type Served } from '../place/serve.ts';

export interface ServedDemonstration extends Served {
  /** Of the administrator's browser. */
  cookie: string;
}

/** Starts what `npm start` runs on this place, with the demonstration company, which is loaded at the first start. */
export async function serveDemonstration(
  place: Place,
  nodeOptions: readonly string[] = [],
): Promise<ServedDemonstration> {
  const args = ['--port', '0', '--data', place.folder, '--demo'];
  const served = await startProgram(inRoot('dist', 'server', 'cli.js'), args, nodeOptions, {
    DATABASE_URL: place.databaseUrl ?? '',
    MIAOU_REQUESTS_PER_MINUTE: '10000000',
    MIAOU_LOG_LEVEL: 'warn',
  });
  const who = { login: 'smarchand', password: 'miaou-demo' };
  const cookie = cookieOf(await call(served.port, 'POST', '/api/session', '', who));
  return { ...served, cookie };
}

/** From now on its mails leave by the server on that port of this machine. */
export async function leaveBy({ port, cookie }: ServedDemonstration, sinkPort: number): Promise<void> {
  await call(port, 'POST', '/api/mail-accounts', cookie, {
    ...{ name: 'Sink', host: '127.0.0.1', port: sinkPort, security: 'none', user: null, password: null },
    ...{ senderName: 'Vitrabelle Menuiseries', senderAddress: 'contact@vitrabelle.example' },
  });
}

/** The day that the company's calendar shows. */
export async function today({ port, cookie }: ServedDemonstration): Promise<string> {
  const answer = await call(port, 'GET', '/api/communication-plans/execution', cookie);
  return ((await answer.json()) as { today: string }).today;
}
