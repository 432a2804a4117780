import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { Category, CategoryColor, ContactFields, CustomField } from '../contract/custom-fields.ts';
import { listCategories, listFields } from './store/fields.ts';
import type { CategoryRow, CustomFieldRow } from './tables.ts';

const fieldOf = (row: CustomFieldRow): CustomField => ({
  id: row.id,
  kind: row.kind,
  label: row.label,
  variable: row.variable,
  options: JSON.parse(row.options) as string[],
  archivedAt: row.archived_at,
});

const categoryOf = (row: CategoryRow): Category => ({
  id: row.id,
  name: row.name,
  color: row.color as CategoryColor,
  archivedAt: row.archived_at,
});

/** The company's own fields and categories in their order, archived ones included. */
export const readContactFields = async (db: ReadDb): Promise<ContactFields> => ({
  fields: (await listFields(db)).map(fieldOf),
  categories: (await listCategories(db)).map(categoryOf),
});
