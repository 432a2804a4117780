import type { Kysely } from 'kysely';
import type { ActRow, AuditTables } from '../tables.ts';

/** Newest first. */
export const listActsAbout = (
  db: Kysely<AuditTables>,
  { kind, id }: { kind: string; id: string },
  page: { limit: number; offset: number },
): Promise<ActRow[]> =>
  db
    .selectFrom('audit_acts')
    .selectAll()
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .orderBy('seq', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
