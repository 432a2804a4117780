import type { Expression, Kysely, SqlBool } from 'kysely';
import { contains } from '../../../../platform/db/server/contains.ts';
import type { ActRow, AuditTables } from '../tables.ts';

type Db = Kysely<AuditTables>;

export interface ActConditions {
  actorId?: string | undefined;
  action?: string | undefined;
  subjectKind?: string | undefined;
  subjectId?: string | undefined;
  /** A line matches by one of the three. */
  words: { norm: string; actorIds: readonly string[]; actions: readonly string[] } | null;
  /** Moments: from the first on, before the second. */
  from?: string | undefined;
  until?: string | undefined;
}

/** Newest first. */
export function listActs(
  db: Db,
  conditions: ActConditions,
  page: { before: number | null; limit: number },
): Promise<ActRow[]> {
  const found = matching(db, conditions).orderBy('seq', 'desc').limit(page.limit);
  return (page.before === null ? found : found.where('seq', '<', page.before)).execute();
}

/** Oldest first. */
export const actsAfter = (
  db: Db,
  conditions: ActConditions,
  page: { after: number; limit: number },
): Promise<ActRow[]> =>
  matching(db, conditions).where('seq', '>', page.after).orderBy('seq').limit(page.limit).execute();

const matching = (db: Db, conditions: ActConditions) => {
  const { actorId, action, subjectKind, subjectId, words, from, until } = conditions;
  let query = db.selectFrom('audit_acts').selectAll();
  if (actorId !== undefined) query = query.where('actor_id', '=', actorId);
  if (action !== undefined) query = query.where('action', '=', action);
  if (subjectKind !== undefined) query = query.where('subject_kind', '=', subjectKind);
  if (subjectId !== undefined) query = query.where('subject_id', '=', subjectId);
  if (from !== undefined) query = query.where('at', '>=', from);
  if (until !== undefined) query = query.where('at', '<', until);
  if (words === null) return query;
  return query.where((where) => {
    const ways: Expression<SqlBool>[] = [
      contains(where.fn.coalesce('subject_norm', where.val('')), words.norm),
    ];
    if (words.actorIds.length > 0) ways.push(where('actor_id', 'in', words.actorIds));
    if (words.actions.length > 0) ways.push(where('action', 'in', words.actions));
    return where.or(ways);
  });
};

export const distinctActions = async (db: Db): Promise<string[]> =>
  (await db.selectFrom('audit_acts').select('action').distinct().orderBy('action').execute()).map(
    ({ action }) => action,
  );

export const distinctActors = async (db: Db): Promise<string[]> =>
  (await db.selectFrom('audit_acts').select('actor_id').distinct().execute()).flatMap(({ actor_id }) =>
    actor_id === null ? [] : [actor_id],
  );

/** The end of the chain as it is noted, and the last line as it stands: one question, one moment. */
export const readEnds = (db: Db): Promise<{ seq: number; hash: string; last: number | null }> =>
  db
    .selectFrom('audit_heads')
    .select((select) => [
      'seq',
      'hash',
      select
        .selectFrom('audit_acts')
        .select((act) => act.fn.max('seq').as('last'))
        .as('last'),
    ])
    .where('id', '=', 'head')
    .executeTakeFirstOrThrow();
