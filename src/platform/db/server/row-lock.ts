import { PostgresAdapter, sql, type Kysely, type RawBuilder } from 'kysely';

/**
 * What ends a select whose rows are to be held until the transaction ends. PostgreSQL locks them one after the other in
 * the order of the select; SQLite, which has one writer, neither needs nor knows it.
 */
// The tables are of no importance here.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export const rowLock = (db: Kysely<any>): RawBuilder<unknown> =>
  db.getExecutor().adapter instanceof PostgresAdapter ? sql`for update` : sql``;
