import { PostgresAdapter, sql, type Kysely, type RawBuilder } from 'kysely';

/** What stands under `key` of a column that holds a JSON object, as text; null where nothing does. */
export const jsonText = (
  // The tables are of no importance here.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  db: Kysely<any>,
  column: string,
  key: string,
): RawBuilder<string> =>
  db.getExecutor().adapter instanceof PostgresAdapter
    ? sql<string>`(${sql.ref(column)}::jsonb ->> ${key}::text)`
    : sql<string>`cast(${sql.ref(column)} ->> ${key} as text)`;
