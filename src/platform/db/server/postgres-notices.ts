import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { NoticeHearer, NoticeLine } from './notice-line.ts';
import { createAssembly, piecesOf } from './notice-pieces.ts';

const channel = 'miaou_live';
/** What was said is heard by who said it as well: after this long without, the line is taken for cut. */
const echoWithinMs = 15_000;
const lookEveryMs = 5_000;
const longestPauseMs = 5_000;

/** PostgreSQL's LISTEN and NOTIFY, on one connection of its own that is opened again whenever it is cut. */
export function openPostgresNotices(url: string, onError: (error: unknown) => void): NoticeLine {
  const processId = randomUUID();
  const assembly = createAssembly();
  let client: pg.Client | null = null;
  let hearer: NoticeHearer | null = null;
  let waiting: string[] = [];
  let saying: Promise<void> = Promise.resolve();
  let isSaying = false;
  let closed = false;
  let number = 0;
  let unheardSince: number | null = null;

  function hear(notice: string): void {
    const { processId: from, text } = assembly.add(notice);
    if (from === processId) unheardSince = null;
    else if (text !== null) hearer?.hear(from, text);
  }

  async function connect(): Promise<void> {
    const mine = new pg.Client({ connectionString: url, keepAlive: true });
    mine.on('error', (error) => lose(mine, error));
    mine.on('end', () => lose(mine, new Error('the line of notices was cut')));
    mine.on('notification', ({ payload }) => client === mine && hear(payload!));
    try {
      await mine.connect();
      await mine.query(`listen ${channel}`);
      assembly.forget();
      unheardSince = null;
      client = mine;
    } catch (error) {
      void mine.end().catch(() => undefined);
      throw error;
    }
  }

  function lose(lost: pg.Client, error: Error): void {
    if (client !== lost) return;
    client = null;
    waiting = [];
    void lost.end().catch(() => undefined);
    if (closed) return;
    onError(error);
    void reconnect();
  }

  async function reconnect(): Promise<void> {
    for (let pauseMs = 100; !closed; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      await pause(pauseMs, undefined, { ref: false });
      if (closed) return;
      try {
        await connect();
      } catch {
        continue;
      }
      hearer?.restored();
      return;
    }
  }

  /** One statement at a time: what is said meanwhile goes together with the next. */
  async function sayAll(): Promise<void> {
    isSaying = true;
    while (waiting.length > 0 && client) {
      const mine: pg.Client = client;
      const notices = waiting.splice(0);
      unheardSince ??= performance.now();
      try {
        await mine.query('select pg_notify($1, notice) from unnest($2::text[]) as notice', [
          channel,
          notices,
        ]);
      } catch (error) {
        lose(mine, error as Error);
      }
    }
    isSaying = false;
  }

  const look = setInterval(() => {
    if (!client || unheardSince === null || performance.now() - unheardSince < echoWithinMs) return;
    lose(client, new Error('the line of notices is silent'));
  }, lookEveryMs).unref();

  return {
    processId,
    async open(theHearer) {
      hearer = theHearer;
      await connect();
    },
    say(text) {
      if (!client || closed) return;
      waiting.push(...piecesOf(processId, text, () => ++number));
      if (!isSaying) saying = sayAll();
    },
    async close() {
      await saying;
      closed = true;
      clearInterval(look);
      const last = client;
      client = null;
      await last?.end();
    },
  };
}
