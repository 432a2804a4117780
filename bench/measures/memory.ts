import { startLoad } from '../load/start-load.ts';
import type { BenchOptions } from '../options.ts';
import type { Place } from '../place/open-place.ts';
import { settle, type BenchPerson } from '../place/people.ts';
import { serve, type Served } from '../place/serve.ts';
import type { Figure } from '../report/figure.ts';
import { tell } from '../report/progress.ts';
import { startBareSockets } from '../floors/bare-sockets.ts';

const socketCounts = [200, 1000];
const peopleCount = 200;
/** Memory that is only waiting to be given back has had its time by then. */
const restMs = 5000;
const megabyte = 2 ** 20;
const aims = new Map([
  [200, 120],
  [1000, 200],
]);

/** What stays in memory for browsers that only listen, beside the sockets alone. */
export async function measureMemory(place: Place, _options: BenchOptions): Promise<Figure[]> {
  const served = await serve(place);
  const people = await settle(place, served, peopleCount);
  const ours = await residentSizes(served, people, ({ id }) => [`chat/person/${id}`]);
  const bare = await startBareSockets();
  const floors = await residentSizes(bare, people, () => ['all']);
  return [0, ...socketCounts].map((count) => {
    const aim = aims.get(count);
    const figure: Figure = {
      ...{ measure: 'memory', engine: place.engine, what: `resident, ${count} idle sockets`, unit: 'MB' },
      value: ours.get(count)!,
      floor: { what: 'bare ws server', value: floors.get(count)! },
    };
    return aim === undefined ? figure : { ...figure, aim: { bound: 'at most', value: aim } };
  });
}

/** Megabytes by number of open sockets. Stops the server. */
async function residentSizes(
  served: Served,
  people: readonly BenchPerson[],
  topicsOf: (person: BenchPerson) => string[],
): Promise<Map<number, number>> {
  const load = startLoad();
  const sizes = new Map<number, number>();
  let open = 0;
  try {
    for (const count of [0, ...socketCounts]) {
      tell(`${count} idle sockets`);
      const listeners = Array.from({ length: count - open }, (_, at) => {
        const person = people[at % people.length]!;
        return { cookie: person.cookie, topics: topicsOf(person) };
      });
      await load.run('idle', { port: served.port, listeners });
      open = count;
      await new Promise((resolve) => setTimeout(resolve, restMs));
      sizes.set(count, (await served.costs()).residentBytes / megabyte);
    }
    return sizes;
  } finally {
    await load.stop();
    await served.stop();
  }
}
