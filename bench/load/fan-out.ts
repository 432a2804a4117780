import { openHttpLine } from './http-line.ts';
import { openLiveLine } from './live-line.ts';
import { messageRequest } from './message-request.ts';

export interface FanOutTask {
  port: number;
  conversationId: string;
  topics: string[];
  /** Cookies: one socket for each. */
  listeners: string[];
  /** Cookies of those who write. */
  senders: string[];
  seconds: number;
}

export interface FanOutStretch {
  deliveriesPerSecond: number;
  /** From a post until the last socket has it. */
  postToAllMs: number[];
}

export interface FanOutResult {
  full: FanOutStretch;
  /** At half the posts a second of the full load. */
  half: FanOutStretch;
}

/** Writes that number in turn; resolves once every socket has the message, with how long that took since `dueAt`. */
type Post = (dueAt: number) => Promise<number>;

const warmUpMs = 1500;

/** Writes in one conversation that all sockets hear: as fast as all of them hear it, then at half that pace. */
export async function fanOut(task: FanOutTask): Promise<FanOutResult> {
  const audience = await openAudience(task);
  const senders = task.senders.map((cookie) => openSender(task, cookie, audience.onceHeard));

  async function stretch(run: (until: number) => Promise<number[]>): Promise<FanOutStretch> {
    await run(performance.now() + warmUpMs);
    const before = audience.deliveries();
    const start = performance.now();
    const postToAllMs = await run(start + task.seconds * 1000);
    const seconds = (performance.now() - start) / 1000;
    return { deliveriesPerSecond: (audience.deliveries() - before) / seconds, postToAllMs };
  }

  const full = await stretch((until) => closedLoop(senders, until));
  const gapMs = (2000 * task.listeners.length) / full.deliveriesPerSecond;
  const half = await stretch((until) => openLoop(senders, until, gapMs));
  return { full, half };
}

interface Audience {
  deliveries(): number;
  /** Resolves once every socket has the message of this number. */
  onceHeard(number: number): Promise<void>;
}

async function openAudience({ port, listeners, topics }: FanOutTask): Promise<Audience> {
  const waiting = new Map<number, { missing: number; resolve: () => void }>();
  let deliveries = 0;
  function onMessage(number: number): void {
    deliveries++;
    const message = waiting.get(number);
    if (!message || --message.missing > 0) return;
    waiting.delete(number);
    message.resolve();
  }
  for (const cookie of listeners) await openLiveLine({ port, cookie, topics }, onMessage);
  return {
    deliveries: () => deliveries,
    onceHeard: (number) =>
      new Promise((resolve) => waiting.set(number, { missing: listeners.length, resolve })),
  };
}

let lastNumber = 0;

function openSender(task: FanOutTask, cookie: string, onceHeard: Audience['onceHeard']): Post {
  const line = openHttpLine(task.port);
  const requestOf = messageRequest(task.conversationId, cookie);
  /** The line carries one request at a time. */
  let free: Promise<unknown> = Promise.resolve();
  return async (dueAt) => {
    const number = ++lastNumber;
    const heard = onceHeard(number);
    free = free.then(() => line.send(requestOf(number)));
    await Promise.all([free, heard]);
    return performance.now() - dueAt;
  };
}

async function closedLoop(senders: Post[], until: number): Promise<number[]> {
  const times: number[] = [];
  await Promise.all(
    senders.map(async (post) => {
      for (let now = performance.now(); now < until; now = performance.now()) times.push(await post(now));
    }),
  );
  return times;
}

async function openLoop(senders: Post[], until: number, gapMs: number): Promise<number[]> {
  const posts: Promise<number>[] = [];
  let dueAt = performance.now();
  for (let turn = 0; dueAt < until; turn++, dueAt += gapMs) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, dueAt - performance.now())));
    posts.push(senders[turn % senders.length]!(dueAt));
  }
  return Promise.all(posts);
}
