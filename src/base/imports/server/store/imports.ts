import type { Kysely } from 'kysely';
import { rowLock } from '../../../../platform/db/server/row-lock.ts';
import type { ImportRow, ImportsTables } from '../tables.ts';

type Db = Kysely<ImportsTables>;

export const insertImport = async (db: Db, row: ImportRow): Promise<void> => {
  await db.insertInto('imports_imports').values(row).execute();
};

export const findImport = (db: Db, id: string): Promise<ImportRow | undefined> =>
  db.selectFrom('imports_imports').selectAll().where('id', '=', id).executeTakeFirst();

/** The row, held until the transaction ends. */
export const holdImport = (db: Db, id: string): Promise<ImportRow | undefined> =>
  db.selectFrom('imports_imports').selectAll().where('id', '=', id).modifyEnd(rowLock(db)).executeTakeFirst();

export const changeImport = async (db: Db, id: string, changes: Partial<ImportRow>): Promise<void> => {
  await db.updateTable('imports_imports').set(changes).where('id', '=', id).execute();
};

/** The newest first. */
export const listImports = (
  db: Db,
  { limit, offset }: { limit: number; offset: number },
): Promise<ImportRow[]> =>
  db
    .selectFrom('imports_imports')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset(offset)
    .execute();

export async function countImports(db: Db): Promise<number> {
  const { n } = await db
    .selectFrom('imports_imports')
    .select((is) => is.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

export async function deleteImport(db: Db, id: string): Promise<void> {
  await db.deleteFrom('imports_faults').where('import_id', '=', id).execute();
  await db.deleteFrom('imports_lines').where('import_id', '=', id).execute();
  await db.deleteFrom('imports_imports').where('id', '=', id).execute();
}

/** Those that were never run and are older than this. */
export const findForgotten = (db: Db, before: string): Promise<ImportRow[]> =>
  db
    .selectFrom('imports_imports')
    .selectAll()
    .where('created_at', '<', before)
    .where('phase', 'in', ['drafted', 'checking', 'checked'])
    .execute();

/** Those that were cut off in their run before this. */
export const findCutOff = (db: Db, before: string): Promise<ImportRow[]> =>
  db
    .selectFrom('imports_imports')
    .selectAll()
    .where('phase', '=', 'running')
    .where('seen_at', '<', before)
    .execute();

/** What an undo needs, and what faulty lines said, of imports that ended before this. */
export async function clearEnded(db: Db, before: string): Promise<void> {
  const ended = db
    .selectFrom('imports_imports')
    .select('id')
    .where('ended_at', '<', before)
    .where('phase', 'in', ['done', 'stopped', 'undone']);
  await db.deleteFrom('imports_lines').where('import_id', 'in', ended).execute();
  await db.deleteFrom('imports_faults').where('import_id', 'in', ended).execute();
  await db
    .updateTable('imports_imports')
    .set({ preview: '{"headings":[],"lines":[],"mixed":null}' })
    .where('id', 'in', ended)
    .execute();
}
