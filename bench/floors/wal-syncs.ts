import pg from 'pg';
import type { Place } from '../place/open-place.ts';

/** Statistics of other connections are told a second late. */
const toldAfterMs = 1500;

/** How often PostgreSQL has waited for the disk to hold its log; 0 on SQLite, whose commits are counted. */
export async function walSyncs({ databaseUrl }: Place): Promise<number> {
  if (databaseUrl === null) return 0;
  await new Promise((resolve) => setTimeout(resolve, toldAfterMs));
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const text = `select sum(fsyncs)::integer as syncs from pg_stat_io where object = 'wal'`;
    const { rows } = await client.query<{ syncs: number }>(text);
    return rows[0]!.syncs;
  } finally {
    await client.end();
  }
}
