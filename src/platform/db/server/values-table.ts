import { sql, type RawBuilder } from 'kysely';

/**
 * Rows of values to update or join many rows by in one statement, `from ${valuesTable(rows)} as given`. Both engines call
 * its columns `column1`, `column2`, … and take all of them for text.
 */
export const valuesTable = (rows: readonly (readonly (string | null)[])[]): RawBuilder<unknown> =>
  sql`(values ${sql.join(rows.map((row) => sql`(${sql.join(row)})`))})`;
