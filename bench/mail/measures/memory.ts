import { startLoad } from '../../load/start-load.ts';
import type { Place } from '../../place/open-place.ts';
import type { Served } from '../../place/serve.ts';
import type { Figure } from '../../report/figure.ts';
import { tell } from '../../report/progress.ts';
import { leaveBy, serveDemonstration } from '../demonstration.ts';
import { prepareDueMails } from '../due-mails.ts';
import type { MailBenchOptions } from '../options.ts';
import { startSink } from '../start-sink.ts';
import { sendingAtOnce } from './sending.ts';

const lookEveryMs = 100;
const megabyte = 2 ** 20;

/** The most memory that the server holds while it sends a long list. */
export async function measureMemory(place: Place, { watched }: MailBenchOptions): Promise<Figure[]> {
  tell(`${watched} mails, the memory of the server watched`);
  await prepareDueMails(place, { count: watched, size: 'small' });
  const sink = await startSink();
  const served = await serveDemonstration(place);
  const load = startLoad();
  try {
    await leaveBy(served, sink.port);
    const before = (await served.costs()).residentBytes;
    const watch = watchMemory(served);
    const task = { port: served.port, cookie: served.cookie, ...sendingAtOnce, count: watched };
    const { sent, others } = await load.run('mails', task);
    const most = await watch.end();
    if (sent !== watched) throw new Error(`${sent} of ${watched} were sent: ${JSON.stringify(others)}`);
    const figure = { measure: 'memory', engine: place.engine, unit: 'MB' };
    return [
      { ...figure, what: 'resident before', value: before / megabyte },
      {
        ...{ ...figure, what: `resident at most, ${watched} mails`, value: most / megabyte },
        aim: { bound: 'at most', value: 250 },
      },
    ];
  } finally {
    await load.stop();
    await served.stop();
    await sink.stop();
  }
}

function watchMemory(served: Served): { end(): Promise<number> } {
  let most = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      most = Math.max(most, (await served.costs()).residentBytes);
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  })();
  return {
    async end() {
      isOver = true;
      await watching;
      return most;
    },
  };
}
