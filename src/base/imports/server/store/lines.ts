import type { Kysely } from 'kysely';
import type { FaultRow, ImportsTables, LineRow } from '../tables.ts';

type Db = Kysely<ImportsTables>;

const rowsAtOnce = 500;

export async function insertLines(db: Db, rows: readonly LineRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await db
      .insertInto('imports_lines')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
  }
}

/** Written rows that an undo has not been at yet, the last ones first. */
export const nextToUndo = (db: Db, importId: string, limit: number): Promise<LineRow[]> =>
  db
    .selectFrom('imports_lines')
    .selectAll()
    .where('import_id', '=', importId)
    .where('taken_back_at', 'is', null)
    .where('kept_reason', 'is', null)
    .orderBy('line', 'desc')
    .limit(limit)
    .execute();

export async function markLines(
  db: Db,
  importId: string,
  lines: readonly number[],
  changes: Pick<LineRow, 'taken_back_at' | 'kept_reason'>,
): Promise<void> {
  if (lines.length === 0) return;
  await db
    .updateTable('imports_lines')
    .set({ ...changes, before: null })
    .where('import_id', '=', importId)
    .where('line', 'in', lines)
    .execute();
}

/** Those that an undo left as they are. */
export const listKept = (
  db: Db,
  importId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<LineRow[]> =>
  db
    .selectFrom('imports_lines')
    .selectAll()
    .where('import_id', '=', importId)
    .where('kept_reason', 'is not', null)
    .orderBy('line')
    .limit(limit)
    .offset(offset)
    .execute();

/** What contacts of these ids were before imports changed them: gone, for an erasure. */
export const forgetSubjects = async (db: Db, subjectIds: readonly string[]): Promise<void> => {
  await db
    .updateTable('imports_lines')
    .set({ before: null, kept_reason: 'gone' })
    .where('subject_id', 'in', subjectIds)
    .where('taken_back_at', 'is', null)
    .execute();
};

export async function insertFaults(db: Db, rows: readonly FaultRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    await db
      .insertInto('imports_faults')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
  }
}

export const deleteFaults = async (db: Db, importId: string): Promise<void> => {
  await db.deleteFrom('imports_faults').where('import_id', '=', importId).execute();
};

export const listFaults = (
  db: Db,
  importId: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<FaultRow[]> =>
  db
    .selectFrom('imports_faults')
    .selectAll()
    .where('import_id', '=', importId)
    .orderBy('line')
    .limit(limit)
    .offset(offset)
    .execute();

export async function countFaults(db: Db, importId: string): Promise<number> {
  const { n } = await db
    .selectFrom('imports_faults')
    .select((is) => is.fn.countAll<number>().as('n'))
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow();
  return Number(n);
}
