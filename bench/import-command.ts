import { monitorEventLoopDelay } from 'node:perf_hooks';
import { startApplication } from '../src/app/start-application.ts';
import { systemClock } from '../src/platform/runtime/server/clock.ts';
import { testConfig } from '../test/support/test-config.ts';
import { createTestClient, type TestClient } from '../test/support/test-client.ts';
import {
  benchCommand,
  enginesOf,
  parseOptions,
  warnOfMemoryFolder,
  wholeNumber,
  type CommonOptions,
  type Engine,
} from './common-options.ts';
import { openPlace } from './place/open-place.ts';
import type { Figure } from './report/figure.ts';
import { tell } from './report/progress.ts';
import { tableOf } from './report/table.ts';
import { writeResults } from './report/write-results.ts';

type Options = CommonOptions<'contacts'> & { lines: number };

const options = parseOptions<Options>(
  benchCommand('import', 'Measures how fast a file of contacts comes in.', ['contacts']).option(
    '--lines <number>',
    'contacts of the file',
    wholeNumber,
    10_000,
  ),
  process.argv.slice(2),
);
warnOfMemoryFolder(options);
const figures: Figure[] = [];
for (const engine of enginesOf(options)) {
  tell(`contacts on ${engine}`);
  figures.push(...(await measure(engine)));
  writeResults(options.out, figures);
}
console.log(`${tableOf(figures)}\n\nWritten to ${options.out}`);

async function measure(engine: Engine): Promise<Figure[]> {
  const place = await openPlace(engine, options.folder);
  const config = testConfig(place.folder, place.databaseUrl);
  const application = await startApplication(config, { clock: systemClock });
  try {
    await application.loadDemonstration();
    const url = `http://127.0.0.1:${await application.listen()}`;
    const client = createTestClient(url);
    await client.post('/api/session', { login: 'smarchand', password: 'miaou-demo' });
    const id = await send(url, client, 'Clermont-Ferrand');
    const checked = await timed(client, id, 'check');
    const ran = await timed(client, id, 'run');
    const again = await send(url, client, 'Riom');
    await timed(client, again, 'check');
    const changed = await timed(client, again, 'run');
    const givenBack = await timed(client, again, 'undo');
    const undone = await timed(client, id, 'undo');
    const figure = (what: string, value: number, unit: string) => ({
      measure: 'import',
      engine,
      what,
      value,
      unit,
    });
    return [
      figure(`dry run of ${options.lines} contacts`, checked.seconds, 's'),
      {
        ...figure(`import of ${options.lines} contacts`, ran.seconds, 's'),
        aim: { bound: 'at most', value: 10 },
      },
      figure('longest hold of the event loop meanwhile', ran.longestMs, 'ms'),
      figure('usual (p99) hold of the event loop meanwhile', ran.usualMs, 'ms'),
      figure(`undo of ${options.lines} contacts`, undone.seconds, 's'),
      figure('a file that changes each of them', changed.seconds, 's'),
      figure('undo of that file', givenBack.seconds, 's'),
    ];
  } finally {
    await application.close();
    await place.close();
  }
}

/** The same people each time, who live in this town. */
async function send(url: string, client: TestClient, town: string): Promise<string> {
  const lines = Array.from(
    { length: options.lines },
    (_, n) => `B${n};Nom${n};Prénom;nom${n}@exemple.example;${n} rue des Fours;63000;${town};06 39 98 10 01`,
  );
  const text = ['Id;Nom;Prénom;E-mail;Adresse;Code postal;Ville;Mobile', ...lines].join('\r\n');
  const form = new FormData();
  form.set('file', new File([text], 'contacts.csv'));
  const headers = { cookie: client.cookie() };
  const answer = await fetch(`${url}/api/imports?kind=contacts`, { method: 'POST', body: form, headers });
  return ((await answer.json()) as { id: string }).id;
}

async function timed(client: TestClient, id: string, what: string) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const start = performance.now();
  await client.post(`/api/imports/${id}/${what}`);
  for (;;) {
    const { state } = await client.get<{ state: string }>(`/api/imports/${id}`);
    if (!['checking', 'running', 'undoing'].includes(state)) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  delay.disable();
  const seconds = (performance.now() - start) / 1000;
  return { seconds, longestMs: delay.max / 1e6, usualMs: delay.percentile(99) / 1e6 };
}
