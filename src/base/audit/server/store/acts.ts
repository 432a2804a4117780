import type { Kysely } from 'kysely';
import { rowLock } from '../../../../platform/db/server/row-lock.ts';
import type { ActHeadRow, ActRow, AuditTables } from '../tables.ts';

type Db = Kysely<AuditTables>;

/** The end of the chain, held until the end of the transaction: two lines can never follow the same one. */
export const holdHead = (db: Db): Promise<ActHeadRow> =>
  db
    .selectFrom('audit_heads')
    .selectAll()
    .where('id', '=', 'head')
    .modifyEnd(rowLock(db))
    .executeTakeFirstOrThrow();

/** Adds a line and moves the end of the chain to it. */
export async function insertAct(db: Db, row: ActRow): Promise<void> {
  await db.insertInto('audit_acts').values(row).execute();
  await db
    .updateTable('audit_heads')
    .set({ seq: row.seq, hash: row.hash })
    .where('id', '=', 'head')
    .execute();
}

/** What was erased keeps its lines, without its name. */
export const clearLabels = async (db: Db, kind: string, id: string): Promise<void> => {
  await db
    .updateTable('audit_acts')
    .set({ subject_label: null, subject_norm: null })
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .execute();
};
