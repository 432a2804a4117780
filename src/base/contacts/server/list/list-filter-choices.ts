import type { Context } from '../../../../platform/http/server/context.ts';
import type { ContactFilterChoices } from '../../contract/contact-list.ts';
import { readRetention } from '../retention.ts';
import { openCategories, openFields } from '../store/filter-choices.ts';

/** What the list can be narrowed to. */
export async function listFilterChoices({ db }: Context): Promise<ContactFilterChoices> {
  const categories = await openCategories(db.read);
  const fields = await openFields(db.read);
  return {
    categories: categories.map(({ id, name, color }) => ({ id, name, color })),
    fields: fields.map(({ id, label, kind, options }) => ({
      ...{ id, label, kind },
      options: JSON.parse(options) as string[],
    })),
    inactiveYears: (await readRetention(db.read)).inactiveYears,
  };
}
