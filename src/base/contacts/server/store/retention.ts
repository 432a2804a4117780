import type { Kysely } from 'kysely';
import type { ContactsTables, RetentionRow } from '../tables.ts';

type Db = Kysely<ContactsTables>;

export const findRetention = (db: Db): Promise<RetentionRow | undefined> =>
  db.selectFrom('contacts_retention').selectAll().executeTakeFirst();

export const writeRetention = async (db: Db, row: RetentionRow): Promise<void> => {
  const { id: _, ...change } = row;
  await db
    .insertInto('contacts_retention')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(change))
    .execute();
};
