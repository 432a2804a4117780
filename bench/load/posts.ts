import { openHttpLine, type HttpLine } from './http-line.ts';
import { messageRequest } from './message-request.ts';

export interface PostsTask {
  port: number;
  /** One line for each: who writes, and where in turn. */
  senders: { cookie: string; conversations: string[] }[];
  warmUpSeconds: number;
  seconds: number;
  /** Posts a second whatever the answers take; null: each sender writes as soon as it is answered. */
  rate: number | null;
  /** Numbers from here on are not used by an earlier task. */
  firstNumber: number;
}

export interface PostsResult {
  /** Acknowledged in the measured seconds. */
  posts: number;
  /** Also counting the warm-up. */
  allPosts: number;
  latenciesMs: number[];
  /** Processor time of the load itself, over everything. */
  cpuMs: number;
  nextNumber: number;
}

interface Sender {
  line: HttpLine;
  nextRequest(number: number): string;
}

/** Posts messages and waits for each to be acknowledged. */
export async function sendPosts(task: PostsTask): Promise<PostsResult> {
  const senders = task.senders.map((sender) => openSender(task.port, sender));
  const start = performance.now();
  const measuredFrom = start + task.warmUpSeconds * 1000;
  const end = measuredFrom + task.seconds * 1000;
  const latenciesMs: number[] = [];
  let number = task.firstNumber;
  const cpu = process.cpuUsage();

  async function post(sender: Sender, dueAt: number): Promise<void> {
    await sender.line.send(sender.nextRequest(number++));
    const now = performance.now();
    if (now >= measuredFrom && now < end) latenciesMs.push(now - dueAt);
  }

  if (task.rate === null) await closedLoop(senders, end, post);
  else await openLoop(senders, { start, end, rate: task.rate }, post);
  for (const { line } of senders) line.close();
  const { user, system } = process.cpuUsage(cpu);
  const allPosts = number - task.firstNumber;
  const cpuMs = (user + system) / 1000;
  return { posts: latenciesMs.length, allPosts, latenciesMs, cpuMs, nextNumber: number };
}

function openSender(port: number, { cookie, conversations }: PostsTask['senders'][number]): Sender {
  const requests = conversations.map((id) => messageRequest(id, cookie));
  let turn = 0;
  return {
    line: openHttpLine(port),
    nextRequest: (number) => requests[turn++ % requests.length]!(number),
  };
}

type Post = (sender: Sender, dueAt: number) => Promise<void>;

async function closedLoop(senders: Sender[], end: number, post: Post): Promise<void> {
  await Promise.all(
    senders.map(async (sender) => {
      for (let now = performance.now(); now < end; now = performance.now()) await post(sender, now);
    }),
  );
}

/**
 * Messages fall due at an even pace and are timed from then on, so that a stall of the server counts for every
 * message that it holds up. A message whose turn comes when all senders wait is taken by the first that is free.
 */
async function openLoop(
  senders: Sender[],
  { start, end, rate }: { start: number; end: number; rate: number },
  post: Post,
): Promise<void> {
  const free = [...senders];
  const due: number[] = [];
  const all: Promise<void>[] = [];
  let scheduled = 0;

  async function work(sender: Sender): Promise<void> {
    for (let at = due.shift(); at !== undefined; at = due.shift()) await post(sender, at);
    free.push(sender);
  }

  for (let now = performance.now(); now < end; now = performance.now()) {
    while (start + (scheduled * 1000) / rate <= now) due.push(start + (scheduled++ * 1000) / rate);
    while (due.length > 0 && free.length > 0) all.push(work(free.shift()!));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(all);
}
