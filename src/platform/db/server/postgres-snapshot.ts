import pg from 'pg';
import './number-types.ts';
import { quoted, rowsTogether, type Row, type Snapshot } from './snapshot.ts';

const tablesQuery = `select relname as name from pg_class
  where relkind = 'r' and relnamespace = current_schema()::text::regnamespace order by relname collate "C"`;

/** The rows of a PostgreSQL database at this moment, in one transaction that only reads. */
export async function openPostgresSnapshot(url: string): Promise<Snapshot> {
  const client = new pg.Client({ connectionString: url });
  // A line that breaks fails the query under way; unheard, the error would end the process.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin transaction isolation level repeatable read read only');
  let cursors = 0;

  async function* inPieces(query: string): AsyncGenerator<Row[]> {
    const cursor = `piece_${(cursors += 1)}`;
    await client.query(`declare ${cursor} no scroll cursor for ${query}`);
    for (;;) {
      const { rows } = await client.query<Row>(`fetch ${rowsTogether} from ${cursor}`);
      if (rows.length > 0) yield rows;
      if (rows.length < rowsTogether) break;
    }
    await client.query(`close ${cursor}`);
  }

  const tables = async () => (await client.query<{ name: string }>(tablesQuery)).rows.map(({ name }) => name);
  // The moment of the snapshot is that of its first query.
  await tables();
  return {
    engine: 'postgres',
    tables,
    async count(table) {
      const { rows } = await client.query<{ n: number }>(`select count(*) as n from ${quoted(table)}`);
      return rows[0]!.n;
    },
    rows: (table) => inPieces(`select * from ${quoted(table)}`),
    async *values(table, column) {
      const name = quoted(column);
      const query = `select distinct ${name} as v from ${quoted(table)} where ${name} is not null`;
      for await (const rows of inPieces(query)) yield rows.map((row) => String(row['v']));
    },
    close: () => client.end(),
  };
}
