import type { Kysely } from 'kysely';
import { contains } from '../../../../platform/db/server/contains.ts';
import type { AnswerRow, ApiTables } from '../tables.ts';

type Db = Kysely<ApiTables>;

/**
 * True for the first who comes with this key. Who comes meanwhile waits here until that one's transaction ends
 * (PostgreSQL), or comes after it (SQLite has one writer).
 */
export async function takeKey(db: Db, row: Omit<AnswerRow, 'answer'>): Promise<boolean> {
  const taken = await db
    .insertInto('api_answers')
    .values({ ...row, answer: null })
    .onConflict((conflict) => conflict.columns(['user_id', 'idempotency_key']).doNothing())
    .returning('idempotency_key')
    .execute();
  return taken.length > 0;
}

export const keepAnswer = async (db: Db, userId: string, key: string, answer: string): Promise<void> => {
  await db
    .updateTable('api_answers')
    .set({ answer })
    .where('user_id', '=', userId)
    .where('idempotency_key', '=', key)
    .execute();
};

export const findAnswer = (db: Db, userId: string, key: string): Promise<AnswerRow | undefined> =>
  db
    .selectFrom('api_answers')
    .selectAll()
    .where('user_id', '=', userId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();

/** An answer that names a contact is not given again. */
export const deleteAnswersAbout = async (db: Db, contactId: string): Promise<void> => {
  await db
    .deleteFrom('api_answers')
    .where((where) => contains(where.fn.coalesce('answer', where.val('')), `"${contactId}"`))
    .execute();
};

export const deleteOldAnswers = async (db: Db, before: string): Promise<void> => {
  await db.deleteFrom('api_answers').where('answered_at', '<', before).execute();
};
