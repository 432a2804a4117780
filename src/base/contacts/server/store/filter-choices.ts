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

/** The fields that hold one of a few values: what one filters by. */
export const choiceFields = (db: Db): Promise<CustomFieldRow[]> =>
  db
    .selectFrom('contacts_custom_fields')
    .selectAll()
    .where('archived_at', 'is', null)
    .where('kind', 'in', ['boolean', 'list'])
    .orderBy('position')
    .orderBy('id')
    .execute();
