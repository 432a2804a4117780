import type { Kysely } from 'kysely';
import type { ImportsTables, MappingRow } from '../tables.ts';

type Db = Kysely<ImportsTables>;

export const findMapping = (db: Db, headingsKey: string): Promise<MappingRow | undefined> =>
  db.selectFrom('imports_mappings').selectAll().where('headings_key', '=', headingsKey).executeTakeFirst();

export const saveMapping = async (db: Db, row: MappingRow): Promise<void> => {
  await db
    .insertInto('imports_mappings')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('headings_key').doUpdateSet({ mapping: row.mapping, used_at: row.used_at }),
    )
    .execute();
};
