import type { ReadDb } from './database.ts';

const pageSize = 1000;

/** What the rows of a table have in these columns, page by page; the table's key is `id`. Null is left out. */
export async function* eachValue(
  db: ReadDb,
  table: string,
  columns: readonly string[],
): AsyncGenerator<string> {
  for (let after = ''; ;) {
    const rows: Record<string, string | null>[] = await db
      .selectFrom(table)
      .select(['id', ...columns])
      .where('id', '>', after)
      .orderBy('id')
      .limit(pageSize)
      .execute();
    for (const row of rows) {
      for (const column of columns) if (row[column] != null) yield row[column];
    }
    if (rows.length < pageSize) return;
    after = rows.at(-1)!['id']!;
  }
}
