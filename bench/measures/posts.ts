import { rawInserts } from '../floors/raw-inserts.ts';
import { walSyncs } from '../floors/wal-syncs.ts';
import { startLoad, type Load } from '../load/start-load.ts';
import type { PostsResult, PostsTask } from '../load/posts.ts';
import type { BenchOptions } from '../options.ts';
import { createChannels } from '../place/channels.ts';
import type { Place } from '../place/open-place.ts';
import { settle } from '../place/people.ts';
import { serve, type Served } from '../place/serve.ts';
import { percentile, type Figure } from '../report/figure.ts';
import { profileTable } from '../report/profile-table.ts';
import { tell } from '../report/progress.ts';

const senderCount = 64;
const channelCount = 20;
/** The server's code is compiled for speed as it is used: its first thousands of posts tell nothing. */
const warmUpSeconds = 6;

interface Stretch extends PostsResult {
  /** Posts made durable by one wait for the disk. */
  postsPerCommit: number;
  serverCpuMsPerPost: number;
  loadCpuMsPerPost: number;
}

/** Durable acknowledged posts: as fast as 64 senders get their answers, then at half that pace. */
export async function measurePosts(place: Place, { seconds, profile }: BenchOptions): Promise<Figure[]> {
  const served = await serve(place, profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []);
  const { full, half } = await postTwice(place, served, seconds);
  if (profile) console.log(profileTable(profile));
  tell(`floor: the same rows, ${Math.round(full.postsPerCommit)} in each commit`);
  const floor = await rawInserts(place, Math.max(1, Math.round(full.postsPerCommit)), seconds);
  return figuresOf(place.engine, seconds, { full, half, floor });
}

/** Stops the server. */
async function postTwice(place: Place, served: Served, seconds: number) {
  const load = startLoad();
  try {
    const people = await settle(place, served, senderCount);
    const conversations = await createChannels(served, people, channelCount);
    const senders = people.map(({ cookie }, at) => ({
      cookie,
      // Each writes in all channels in turn, from another one on.
      conversations: conversations.map((_, turn) => conversations[(at + turn) % channelCount]!),
    }));
    const task = { port: served.port, senders, warmUpSeconds, seconds };
    tell(`${senderCount} senders, each as fast as it is answered`);
    const full = await stretch(place, served, load, { ...task, rate: null, firstNumber: 0 });
    const rate = full.posts / seconds / 2;
    tell(`${Math.round(rate)} posts a second, whatever the answers take`);
    const half = await stretch(place, served, load, { ...task, rate, firstNumber: full.nextNumber });
    return { full, half };
  } finally {
    await load.stop();
    await served.stop();
  }
}

async function stretch(place: Place, served: Served, load: Load, task: PostsTask): Promise<Stretch> {
  const before = { ...(await served.costs()), syncs: await walSyncs(place) };
  const result = await load.run('posts', task);
  const after = { ...(await served.costs()), syncs: await walSyncs(place) };
  const commits = place.engine === 'sqlite' ? after.commits - before.commits : after.syncs - before.syncs;
  return {
    ...result,
    postsPerCommit: result.allPosts / commits,
    serverCpuMsPerPost: (after.cpuMs - before.cpuMs) / result.allPosts,
    loadCpuMsPerPost: result.cpuMs / result.allPosts,
  };
}

function figuresOf(
  engine: string,
  seconds: number,
  { full, half, floor }: { full: Stretch; half: Stretch; floor: number },
): Figure[] {
  const figure = (what: string, value: number, unit: string, more: Partial<Figure> = {}): Figure => ({
    ...{ measure: 'posts', engine, what, value, unit },
    ...more,
  });
  const batch = Math.round(full.postsPerCommit);
  return [
    figure('acknowledged, full load', full.posts / seconds, '/s', {
      floor: { what: `raw inserts, ${batch} a commit`, value: floor },
      aim: { bound: 'at least', value: 6000 },
    }),
    figure('p50 at full load', percentile(full.latenciesMs, 0.5), 'ms'),
    figure('p99 at full load', percentile(full.latenciesMs, 0.99), 'ms'),
    figure('p50 at half load', percentile(half.latenciesMs, 0.5), 'ms'),
    figure('p99 at half load', percentile(half.latenciesMs, 0.99), 'ms', {
      aim: { bound: 'at most', value: 20 },
    }),
    figure('posts in a commit, full load', full.postsPerCommit, ''),
    figure('processor time of the server, a post', full.serverCpuMsPerPost * 1000, 'µs'),
    figure('processor time of the load, a post', full.loadCpuMsPerPost * 1000, 'µs'),
  ];
}
