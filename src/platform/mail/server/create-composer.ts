import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { OutgoingMail } from '../contract/mail.ts';
import type { Composition } from './compose-worker.ts';

/** Composes mails in threads of their own, so that a large or a strange one holds up nobody. */
export interface Composer {
  /** The exact bytes, as `composeMail` gives them. Rejects when the mail breaks, or takes too long. */
  compose(mail: OutgoingMail): Promise<Buffer>;
  /** Ends the threads; what they had not composed is rejected. */
  close(): Promise<void>;
}

export interface ComposerLimits {
  threads: number;
  /** A mail that takes longer is given up, with the thread that is lost in it. */
  patienceMs: number;
  /** A thread that nobody asks for so long ends. */
  idleMs: number;
  /** The file that a thread runs; of a test, another one. */
  script: URL;
}

const usual: ComposerLimits = {
  threads: Math.min(4, Math.max(1, availableParallelism() - 1)),
  patienceMs: 20_000,
  idleMs: 15_000,
  // Beside this file as a source, and beside the one file that the server is built into.
  script: new URL(
    import.meta.url.endsWith('.ts') ? './compose-worker.ts' : './compose-worker.js',
    import.meta.url,
  ),
};

/** What is young is small: left as usual, a thread keeps sixty megabytes more. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 6 };

/** Mails given to a thread together: one word to it and one from it cost more than a small mail. */
const together = 16;
const bytesTogether = 256 * 1024;

interface Waiting {
  mail: OutgoingMail;
  /** It was among mails that a thread was lost with: nobody is given to a thread beside it. */
  alone: boolean;
  resolve(bytes: Buffer): void;
  reject(reason: Error): void;
}

interface Thread {
  worker: Worker;
  /** The mails it is at; none: it rests. */
  at: Waiting[];
  /** Until its patience, or its idleness, is over. */
  timer: NodeJS.Timeout | undefined;
}

/** Starts no thread before the first mail. */
export function createComposer(limits: Partial<ComposerLimits> = {}): Composer {
  const { threads: maximum, patienceMs, idleMs, script } = { ...usual, ...limits };
  const waiting: Waiting[] = [];
  const threads = new Set<Thread>();
  let closed = false;

  function startThread(): Thread {
    const worker = new Worker(script, { resourceLimits });
    const thread: Thread = { worker, at: [], timer: undefined };
    threads.add(thread);
    worker.unref();
    worker.on('message', (compositions: Composition[]) => settle(thread, compositions));
    worker.on('error', (error: Error) => lose(thread, error));
    worker.on('exit', () => lose(thread, new Error('the composing thread ended')));
    return thread;
  }

  function settle(thread: Thread, compositions: readonly Composition[]): void {
    const composed = thread.at;
    thread.at = [];
    clearTimeout(thread.timer);
    composed.forEach((waits, at) => {
      const composition = compositions[at]!;
      if ('bytes' in composition) waits.resolve(Buffer.from(composition.bytes.buffer));
      else waits.reject(new Error(composition.failure));
    });
    thread.timer = setTimeout(() => lose(thread, new Error('nobody asks')), idleMs).unref();
    next();
  }

  /** The mail it was at is given up; of several, each is tried alone. What waits goes to another thread. */
  function lose(thread: Thread, reason: Error): void {
    if (!threads.delete(thread)) return;
    clearTimeout(thread.timer);
    if (thread.at.length === 1 || closed) for (const { reject } of thread.at) reject(reason);
    else waiting.unshift(...thread.at.map((waits) => ({ ...waits, alone: true })));
    void thread.worker.terminate();
    next();
  }

  function next(): void {
    while (waiting.length > 0 && !closed) {
      const idle = [...threads].find((thread) => thread.at.length === 0);
      if (!idle && threads.size >= maximum) return;
      begin(idle ?? startThread(), waiting.splice(0, countTogether(waiting)));
    }
  }

  function begin(thread: Thread, mails: Waiting[]): void {
    thread.at = mails;
    clearTimeout(thread.timer);
    thread.timer = setTimeout(() => {
      lose(thread, new Error(`the mail was not composed within ${patienceMs / 1000} s`));
    }, patienceMs).unref();
    thread.worker.postMessage(mails.map(({ mail }) => mail));
  }

  return {
    compose: (mail) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('the composer is closed'));
        waiting.push({ mail, alone: false, resolve, reject });
        return next();
      }),
    async close() {
      closed = true;
      for (const { reject } of waiting.splice(0)) reject(new Error('the composer is closed'));
      const open = [...threads];
      await Promise.all(open.map(({ worker }) => worker.terminate()));
    },
  };
}

/** How many of those that wait go together, one at least. */
function countTogether(waiting: readonly Waiting[]): number {
  let bytes = 0;
  for (let count = 0; count < Math.min(waiting.length, together); count++) {
    const { mail, alone } = waiting[count]!;
    bytes += bytesOf(mail);
    if (count > 0 && (alone || bytes > bytesTogether)) return count;
    if (alone) return 1;
  }
  return Math.min(waiting.length, together);
}

const bytesOf = ({ html, text, attachments, inlineImages = [] }: OutgoingMail): number =>
  [...attachments, ...inlineImages].reduce(
    (sum, { content }) => sum + content.length,
    html.length + text.length,
  );
