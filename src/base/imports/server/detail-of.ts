import type { ReadDb } from '../../../platform/db/server/database.ts';
import { listPeople } from '../../users/server/public.ts';
import type { ImportDetail, ImportSummary } from '../contract/imports.ts';
import { mappingOf, previewOf, readingOf, summaryOf } from './state-of.ts';
import type { ImportRow } from './tables.ts';

/** Imports as lists show them, with the names of who began them. */
export async function summariesOf(
  db: ReadDb,
  rows: readonly ImportRow[],
  now: string,
): Promise<ImportSummary[]> {
  const people = new Map(
    (await listPeople(db)).map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]),
  );
  return rows.map((row) => summaryOf(row, now, (id) => people.get(id) ?? null));
}

export async function detailOf(db: ReadDb, row: ImportRow, now: string): Promise<ImportDetail> {
  const [summary] = await summariesOf(db, [row], now);
  return {
    ...summary!,
    ...{ reading: readingOf(row), preview: previewOf(row), mapping: mappingOf(row) },
    isRemembered: row.remembered_at !== null,
  };
}
