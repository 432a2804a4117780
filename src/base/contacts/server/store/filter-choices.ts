import type { Kysely } from 'kysely';
import type { CategoryRow, ContactsTables, CustomFieldRow } from '../tables.ts';

type Db = Kysely<ContactsTables>;

export const openCategories = (db: Db): Promise<CategoryRow[]> =>
  db
    .selectFrom('contacts_categories')
    .selectAll()
    .where('archived_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();

export const openFields = (db: Db): Promise<CustomFieldRow[]> =>
  db
    .selectFrom('contacts_custom_fields')
    .selectAll()
    .where('archived_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute();
