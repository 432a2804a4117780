import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { sqliteFile, type Place } from '../place/open-place.ts';
import { seededRandom } from '../place/random.ts';

interface Asked {
  pageCount: number;
  resumeCount: number;
  /** The newest so many of each channel are what a resume reads. */
  missedEach: number;
  lastSeq: number;
}

interface Times {
  pages: number[];
  resumes: number[];
}

type Read = (text: string, values: (string | number)[]) => unknown;

const page = 'select * from chat_messages where conversation_id = $1 order by seq desc limit 51';
const changes = 'select * from chat_messages where conversation_id = $1 and rev > $2 order by seq';

/** Milliseconds that the engine takes for the rows alone: the page of a channel, and what changed in every channel. */
export async function rawReads(place: Place, channels: readonly string[], asked: Asked): Promise<Times> {
  if (place.databaseUrl !== null) return onPostgres(place.databaseUrl, channels, asked);
  const database = new DatabaseSync(sqliteFile(place.folder));
  const statements = new Map(
    [page, changes].map((text) => [text, database.prepare(text.replace(/\$\d/g, '?'))]),
  );
  const times = await timed((text, values) => statements.get(text)!.all(...values), channels, asked);
  database.close();
  return times;
}

async function onPostgres(url: string, channels: readonly string[], asked: Asked): Promise<Times> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const read: Read = (text, values) =>
    client.query({ name: text === page ? 'page' : 'changes', text, values });
  const times = await timed(read, channels, asked);
  await client.end();
  return times;
}

async function timed(read: Read, channels: readonly string[], asked: Asked): Promise<Times> {
  const random = seededRandom(2);
  const since = asked.lastSeq - asked.missedEach;
  const pages = await repeat(asked.pageCount, async () => {
    await read(page, [channels[Math.floor(random() * channels.length)]!]);
  });
  const resumes = await repeat(asked.resumeCount, async () => {
    for (const channel of channels) await read(changes, [channel, since]);
  });
  return { pages, resumes };
}

async function repeat(count: number, work: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
}
