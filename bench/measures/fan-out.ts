import { conversationTopic } from '../../src/extensions/chat/contract/events.ts';
import { startBareSockets } from '../floors/bare-sockets.ts';
import type { FanOutResult, FanOutTask } from '../load/fan-out.ts';
import { startLoad } from '../load/start-load.ts';
import type { BenchOptions } from '../options.ts';
import { createChannels } from '../place/channels.ts';
import type { Place } from '../place/open-place.ts';
import { settle } from '../place/people.ts';
import { serve, type Served } from '../place/serve.ts';
import { percentile, type Figure } from '../report/figure.ts';
import { tell } from '../report/progress.ts';

const socketCount = 1000;
const peopleCount = 250;
const senderCount = 8;

/** One channel that a thousand sockets hear, beside a bare broadcast of one encoded frame. */
export async function measureFanOut(place: Place, { seconds }: BenchOptions): Promise<Figure[]> {
  const served = await serve(place);
  const people = await settle(place, served, peopleCount);
  const [conversationId] = await createChannels(served, people, 1);
  const cookies = people.map(({ cookie }) => cookie);
  const task = {
    conversationId: conversationId!,
    topics: [conversationTopic(conversationId!)],
    listeners: Array.from({ length: socketCount }, (_, at) => cookies[at % peopleCount]!),
    senders: cookies.slice(0, senderCount),
    seconds,
  };
  tell(`one channel, ${socketCount} sockets`);
  const ours = await fanOutOn(served, task);
  tell('floor: a bare broadcast');
  const floor = await fanOutOn(await startBareSockets(), task);
  return figuresOf(place.engine, ours, floor);
}

/** Stops the server. */
async function fanOutOn(served: Served, task: Omit<FanOutTask, 'port'>): Promise<FanOutResult> {
  const load = startLoad();
  try {
    return await load.run('fan-out', { ...task, port: served.port });
  } finally {
    await load.stop();
    await served.stop();
  }
}

function figuresOf(engine: string, ours: FanOutResult, floor: FanOutResult): Figure[] {
  const what = 'bare ws broadcast';
  const time = (stretch: 'full' | 'half', share: number): Figure => ({
    ...{ measure: 'fan-out', engine, unit: 'ms' },
    what: `post to all, p${share * 100}, ${stretch} load`,
    value: percentile(ours[stretch].postToAllMs, share),
    floor: { what, value: percentile(floor[stretch].postToAllMs, share) },
  });
  return [
    {
      ...{ measure: 'fan-out', engine, what: 'deliveries', unit: '/s' },
      value: ours.full.deliveriesPerSecond,
      floor: { what, value: floor.full.deliveriesPerSecond },
      aim: { bound: 'at least', value: 120_000 },
    },
    ...[time('full', 0.5), time('full', 0.99), time('half', 0.5), time('half', 0.99)],
  ];
}
