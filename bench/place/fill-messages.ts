import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import pg from 'pg';
import { newId } from '../../src/platform/runtime/server/ids.ts';
import { tell } from '../report/progress.ts';
import { sqliteFile, type Place } from './open-place.ts';
import { seededRandom } from './random.ts';

type Row = Record<string, SQLInputValue>;

/** Rows of one transaction. */
const rowsTogether = 10_000;
const words =
  'le client commande livraison demain dossier relance devis facture merci oui appel retour colis'.split(' ');

/**
 * Writes `count` messages straight into the base, in turn over the conversations, each of which has one already. The
 * server is stopped meanwhile.
 */
export async function fillMessages(
  place: Place,
  conversationIds: readonly string[],
  authorIds: readonly string[],
  count: number,
): Promise<void> {
  const rows = (model: Row) => messages(model, conversationIds, authorIds, count);
  if (place.databaseUrl === null) fillSqlite(sqliteFile(place.folder), rows, count);
  else await fillPostgres(place.databaseUrl, rows, count);
}

const aRow = 'select * from chat_messages limit 1';
/** What posting would have left in the conversation and in its members' marks. */
const counters = [
  `update chat_conversations set
    last_seq = (select max(seq) from chat_messages where conversation_id = chat_conversations.id),
    last_rev = (select max(rev) from chat_messages where conversation_id = chat_conversations.id)`,
  `update chat_members set
    read_seq = (select last_seq from chat_conversations where id = chat_members.conversation_id)`,
];

function* messages(
  model: Row,
  conversationIds: readonly string[],
  authorIds: readonly string[],
  count: number,
): Generator<Row> {
  const random = seededRandom(1);
  for (let number = 0; number < count; number++) {
    const seq = 2 + Math.floor(number / conversationIds.length);
    const length = 4 + Math.floor(random() * 30);
    const text = Array.from({ length }, () => words[Math.floor(random() * words.length)]!).join(' ');
    const content = [{ type: 'paragraph', content: [{ type: 'text', text }] }];
    yield {
      ...model,
      ...{ id: newId(), seq, rev: seq, text, client_id: `filled-${number}` },
      conversation_id: conversationIds[number % conversationIds.length]!,
      author_id: authorIds[Math.floor(random() * authorIds.length)]!,
      body: JSON.stringify({ type: 'doc', content }),
    };
  }
}

/** In groups of `rowsTogether`, told as they pass. */
function* inGroups(rows: Iterable<Row>, count: number): Generator<Row[]> {
  let group: Row[] = [];
  let done = 0;
  for (const row of rows) {
    group.push(row);
    done++;
    if (group.length < rowsTogether && done < count) continue;
    if (done % (20 * rowsTogether) === 0) tell(`${done} messages of ${count}`);
    yield group;
    group = [];
  }
}

function fillSqlite(file: string, rowsLike: (model: Row) => Iterable<Row>, count: number): void {
  const database = new DatabaseSync(file);
  database.exec('pragma synchronous = off; pragma cache_size = -262144');
  const model = { ...database.prepare(aRow).get() } as Row;
  const names = Object.keys(model);
  const marks = names.map(() => '?').join(', ');
  const insert = database.prepare(`insert into chat_messages (${names.join(', ')}) values (${marks})`);
  for (const group of inGroups(rowsLike(model), count)) {
    database.exec('begin');
    for (const row of group) insert.run(...Object.values(row));
    database.exec('commit');
  }
  for (const statement of counters) database.exec(statement);
  database.exec('pragma wal_checkpoint(truncate)');
  database.close();
}

async function fillPostgres(
  url: string,
  rowsLike: (model: Row) => Iterable<Row>,
  count: number,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const model = (await client.query<Row>(aRow)).rows[0]!;
  const names = Object.keys(model);
  const arrays = names.map(
    (name, at) => `$${at + 1}::${/^(seq|rev|reply_seq)$/.test(name) ? 'integer' : 'text'}[]`,
  );
  const text = `insert into chat_messages (${names.join(', ')}) select * from unnest(${arrays.join(', ')})`;
  for (const group of inGroups(rowsLike(model), count)) {
    await client.query({ name: 'fill', text, values: names.map((name) => group.map((row) => row[name])) });
  }
  for (const statement of counters) await client.query(statement);
  await client.query('vacuum analyze');
  await client.end();
}
