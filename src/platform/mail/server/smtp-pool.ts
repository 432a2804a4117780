import { loadSmtpDialogue, type SmtpDialogue } from './load-smtp-dialogue.ts';
import type { SmtpAccount, SmtpLimits } from './smtp-account.ts';

/** How many lines to a server, and for how long. */
export interface PoolLimits {
  /** Open at once. */
  connections: number;
  /** After so many mails, a line is closed and another opened. */
  mailsPerConnection: number;
  /** A line that carries nothing is closed after so many milliseconds. */
  idleMs: number;
}

export const poolLimits: PoolLimits = { connections: 4, mailsPerConnection: 100, idleMs: 10_000 };

/** One line, held by one mail at a time. */
export interface SmtpLine {
  dialogue: SmtpDialogue;
  /** True once the server knows us: a mail may begin. */
  ready: boolean;
  /** How many mails it has carried. */
  mails: number;
}

/** Lines to one server, opened as they are needed and used again. Whoever takes one gives it back or drops it. */
export interface SmtpPool {
  /** A line of one's own. Rejects when none is free within `ms` milliseconds. */
  take(ms: number): Promise<SmtpLine>;
  /** Puts a new line, not connected yet, in the place of one that had died. */
  renew(line: SmtpLine): Promise<void>;
  /** The line stands where a next mail may begin. */
  giveBack(line: SmtpLine): void;
  /** Nobody knows where the line stands. */
  drop(line: SmtpLine): void;
  /** Takes leave of the server where nothing is under way, and elsewhere as soon as that has ended. */
  close(): void;
}

interface Waiting {
  go: () => void;
}

export function createSmtpPool(account: SmtpAccount, limits: SmtpLimits, pool = poolLimits): SmtpPool {
  const idle = new Map<SmtpLine, NodeJS.Timeout>();
  const waiting: Waiting[] = [];
  let open = 0;
  let closed = false;

  const newDialogue = async () => (await loadSmtpDialogue())(account, limits);

  function free(): void {
    open -= 1;
    waiting.shift()?.go();
  }

  function leave(line: SmtpLine): void {
    clearTimeout(idle.get(line));
    idle.delete(line);
    line.dialogue.quit();
    free();
  }

  function rest(line: SmtpLine): void {
    idle.set(line, setTimeout(() => leave(line), pool.idleMs).unref());
    line.dialogue.rest(() => idle.has(line) && leave(line));
    waiting.shift()?.go();
  }

  /** The line used last: the others may grow old and be closed. */
  function takeIdle(): SmtpLine | null {
    const line = [...idle.keys()].at(-1);
    if (!line) return null;
    clearTimeout(idle.get(line));
    idle.delete(line);
    return line;
  }

  async function takeNew(): Promise<SmtpLine> {
    open += 1;
    try {
      return { dialogue: await newDialogue(), ready: false, mails: 0 };
    } catch (failure) {
      free();
      throw failure;
    }
  }

  function turn(ms: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const mine: Waiting = {
        go: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(mine), 1);
        reject(new Error('No line to the server was free'));
      }, ms);
      waiting.push(mine);
    });
  }

  return {
    async take(ms) {
      const until = performance.now() + ms;
      for (;;) {
        const line = takeIdle();
        if (line) return line;
        if (open < pool.connections) return takeNew();
        await turn(until - performance.now());
      }
    },
    async renew(line) {
      line.dialogue.cut();
      Object.assign(line, { dialogue: await newDialogue(), ready: false, mails: 0 });
    },
    giveBack(line) {
      const done = closed || line.mails >= pool.mailsPerConnection || !line.dialogue.alive();
      if (done) leave(line);
      else rest(line);
    },
    drop(line) {
      line.dialogue.cut();
      free();
    },
    close() {
      closed = true;
      for (const line of idle.keys()) leave(line);
    },
  };
}
