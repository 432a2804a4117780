import { requestText } from '../../load/http-line.ts';
import { startLoad } from '../../load/start-load.ts';
import type { Place } from '../../place/open-place.ts';
import { percentile, type Figure } from '../../report/figure.ts';
import { tell } from '../../report/progress.ts';
import { claimTimes } from '../claim-times.ts';
import { serveDemonstration, today } from '../demonstration.ts';
import type { MailBenchOptions } from '../options.ts';
import { seedPlans } from '../seed-plans.ts';

const due = 1000;
const lists = 40;
const previews = 200;
const claims = 30;

/** The Exécution window and a claim, in a base of years: a thousand messages due among all that are planned. */
export async function measureExecution(place: Place, { planned }: MailBenchOptions): Promise<Figure[]> {
  const first = await serveDemonstration(place);
  const day = await today(first);
  await first.stop();
  tell(`a base of ${planned} planned messages, ${due} of them due`);
  const dueIds = await seedPlans(place, { messages: planned, due, today: day });
  const window = await windowTimes(place, dueIds);
  tell('claims of 100');
  const claimed = await claimTimes(place, dueIds, claims);
  const figure = (what: string, times: number[], share: number, aimMs?: number): Figure => ({
    ...{ measure: 'execution', engine: place.engine, what: `${what}, p${share * 100}`, unit: 'ms' },
    value: percentile(times, share),
    ...(aimMs === undefined ? {} : { aim: { bound: 'at most', value: aimMs } }),
  });
  const name = `list, ${due} due of ${planned.toLocaleString('en-GB')}`;
  return [
    figure(name, window.lists, 0.5),
    figure(name, window.lists, 0.95, 1000),
    figure('preview of one mail', window.previews, 0.95),
    figure('claim of 100', claimed, 0.5),
    figure('claim of 100', claimed, 0.95, 20),
  ];
}

/** Milliseconds of the whole list, each of its mails composed for its hash, and of reading single mails. */
async function windowTimes(place: Place, dueIds: readonly string[]) {
  const { port, cookie, stop } = await serveDemonstration(place);
  const load = startLoad();
  const base = '/api/communication-plans';
  try {
    const list = requestText('GET', `${base}/execution`, cookie);
    const asked = dueIds
      .slice(0, previews)
      .map((id) => requestText('GET', `${base}/messages/${id}/preview`, cookie));
    await load.run('requests', { port, requests: [list, list, list, ...asked.slice(0, 20)] });
    const read = await load.run('requests', { port, requests: Array.from({ length: lists }, () => list) });
    const shown = await load.run('requests', { port, requests: asked });
    return { lists: read.latenciesMs, previews: shown.latenciesMs };
  } finally {
    await load.stop();
    await stop();
  }
}
