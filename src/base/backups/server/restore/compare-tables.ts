import { lineOf, tallyRows } from '../../../../platform/db/server/row-tally.ts';
import type { Snapshot } from '../../../../platform/db/server/snapshot.ts';
import { PlainError } from '../../../../platform/runtime/server/plain-error.ts';
import type { TableTally } from '../../contract/manifest.ts';
import type { OnProgress } from '../base-parts.ts';

/** What a snapshot holds, table by table. */
export async function tallyTables(snapshot: Snapshot, onProgress?: OnProgress): Promise<TableTally[]> {
  const names = await snapshot.tables();
  let total = 0;
  for (const table of names) total += await snapshot.count(table);
  const tallies: TableTally[] = [];
  let done = 0;
  for (const table of names) {
    const tally = tallyRows();
    for await (const rows of snapshot.rows(table)) {
      for (const row of rows) tally.add(lineOf(row));
      onProgress?.('checking', (done += rows.length), total);
    }
    tallies.push({ table, ...tally.result() });
  }
  return tallies;
}

/** @throws DifferentRowsError naming the tables that are not the same on both sides */
export function refuseDifferences(expected: readonly TableTally[], found: readonly TableTally[]): void {
  const text = ({ table, rows, hash }: TableTally) => `${table} ${rows} ${hash}`;
  const there = new Set(found.map(text));
  const wanted = new Set(expected.map(text));
  const different = [
    ...expected.filter((each) => !there.has(text(each))),
    ...found.filter((each) => !wanted.has(text(each))),
  ];
  if (different.length > 0) {
    throw new DifferentRowsError([...new Set(different.map(({ table }) => table))]);
  }
}

/** Rows are not what they should be. */
class DifferentRowsError extends PlainError {
  override name = 'DifferentRowsError';
  constructor(tables: readonly string[]) {
    super(`the rows differ from those that were read, in ${tables.join(', ')}`);
  }
}
