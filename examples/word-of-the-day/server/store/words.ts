import type { Kysely } from 'kysely';
import type { WordRow, WordTables } from '../tables.ts';

type Db = Kysely<WordTables>;

export const insertWord = async (db: Db, row: WordRow): Promise<void> => {
  await db.insertInto('word_of_the_day_words').values(row).execute();
};

/** False when there is none. */
export async function deleteWord(db: Db, id: string): Promise<boolean> {
  const gone = await db.deleteFrom('word_of_the_day_words').where('id', '=', id).returning('id').execute();
  return gone.length > 0;
}

/** Ids are made in the order of time. */
export const listWords = (db: Db, limit: number): Promise<WordRow[]> =>
  db.selectFrom('word_of_the_day_words').selectAll().orderBy('id', 'desc').limit(limit).execute();
