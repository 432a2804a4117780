import { rawReads } from '../floors/raw-reads.ts';
import { requestText } from '../load/http-line.ts';
import { messageRequest } from '../load/message-request.ts';
import { startLoad, type Load } from '../load/start-load.ts';
import type { BenchOptions } from '../options.ts';
import { call } from '../place/call.ts';
import { createChannels } from '../place/channels.ts';
import { fillMessages } from '../place/fill-messages.ts';
import type { Place } from '../place/open-place.ts';
import { settle, type BenchPerson } from '../place/people.ts';
import { seededRandom } from '../place/random.ts';
import { serve } from '../place/serve.ts';
import { percentile, type Figure } from '../report/figure.ts';
import { tell } from '../report/progress.ts';

const channelCount = 200;
const peopleCount = 20;
const pageCount = 400;
const resumeCount = 60;
/** In each channel: a thousand over all of them. */
const missedEach = 5;

/** The last page of a channel, and the resume of a thousand changes over all channels, in a large base. */
export async function measureReading(place: Place, { messages }: BenchOptions): Promise<Figure[]> {
  const { people, channels } = await prepareBase(place);
  tell(`a base of ${messages} messages`);
  const authors = people.map(({ id }) => id);
  await fillMessages(place, channels, authors, messages);
  const lastSeq = 1 + Math.ceil(messages / channelCount);
  const served = await serve(place);
  const load = startLoad();
  try {
    const pages = await timesOf(load, served.port, pageRequests(people, channels));
    const life = await readLife(served.port, people[0]!);
    const seen = {
      life,
      conversations: Object.fromEntries(channels.map((id) => [id, lastSeq - missedEach])),
    };
    const resumes = await timesOf(load, served.port, resumeRequests(people, seen));
    tell('floor: the same rows, asked of the engine itself');
    const floor = await rawReads(place, channels, { pageCount, resumeCount, missedEach, lastSeq });
    return [
      ...figures(place.engine, 'last page of a channel', { ours: pages, floor: floor.pages, aimMs: 5 }),
      ...figures(place.engine, 'resume, 1,000 changes', { ours: resumes, floor: floor.resumes, aimMs: 50 }),
    ];
  } finally {
    await load.stop();
    await served.stop();
  }
}

/** People and channels with one message each, made by the server, which is stopped again. */
async function prepareBase(place: Place) {
  const served = await serve(place);
  const load = startLoad();
  try {
    const people = await settle(place, served, peopleCount);
    const channels = await createChannels(served, people, channelCount);
    const first = channels.map((id, at) => messageRequest(id, people[0]!.cookie)(at));
    await load.run('requests', { port: served.port, requests: first });
    return { people, channels };
  } finally {
    await load.stop();
    await served.stop();
  }
}

/** The times of these requests, one after the other, once half as many others have warmed the server up. */
async function timesOf(load: Load, port: number, requests: string[]): Promise<number[]> {
  await load.run('requests', { port, requests: requests.slice(0, requests.length / 2) });
  const { latenciesMs } = await load.run('requests', { port, requests });
  return latenciesMs;
}

function pageRequests(people: readonly BenchPerson[], channels: readonly string[]): string[] {
  const random = seededRandom(2);
  return Array.from({ length: pageCount }, (_, turn) => {
    const channel = channels[Math.floor(random() * channels.length)]!;
    const { cookie } = people[turn % people.length]!;
    return requestText('GET', `/api/chat/conversations/${channel}/messages`, cookie);
  });
}

/** What a device learns with its list, without which nothing of what it knows would count. */
async function readLife(port: number, { cookie }: BenchPerson): Promise<string> {
  const answer = await call(port, 'GET', '/api/chat/conversations', cookie);
  return ((await answer.json()) as { life: string }).life;
}

function resumeRequests(people: readonly BenchPerson[], seen: object): string[] {
  const body = JSON.stringify(seen);
  return Array.from({ length: resumeCount }, (_, turn) =>
    requestText('POST', '/api/chat/resume', people[turn % people.length]!.cookie, body),
  );
}

function figures(
  engine: string,
  subject: string,
  { ours, floor, aimMs }: { ours: number[]; floor: number[]; aimMs: number },
): Figure[] {
  const figure = (share: number): Figure => ({
    ...{ measure: 'reading', engine, what: `${subject}, p${share * 100}`, unit: 'ms' },
    value: percentile(ours, share),
    floor: { what: 'the same rows from the engine', value: percentile(floor, share) },
  });
  return [figure(0.5), { ...figure(0.95), aim: { bound: 'at most', value: aimMs } }];
}
