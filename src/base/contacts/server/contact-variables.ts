import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { Contact } from '../contract/contacts.ts';
import type { CustomFieldKind } from '../contract/custom-fields.ts';
import { readContactFields } from './read-fields.ts';

/** What one of the company's own fields holds of a contact; null: nothing. */
export interface ContactVariable {
  /** `USDEF_…` */
  name: string;
  label: string;
  kind: CustomFieldKind;
  value: string | number | boolean | null;
}

export interface ContactVariables {
  /** Archived ones too: what was written with them goes on. */
  names: readonly string[];
  of(contact: Contact | null): ContactVariable[];
  /** Names of a contact's categories, in the company's order. */
  categoriesOf(contact: Contact | null): string[];
}

/** What mails may say of a contact beside what every contact has: read once for any number of contacts. */
export async function contactVariables(db: ReadDb): Promise<ContactVariables> {
  const { fields, categories } = await readContactFields(db);
  return {
    names: fields.map(({ variable }) => variable),
    of: (contact) =>
      fields.map(({ id, variable, label, kind }) => ({
        ...{ name: variable, label, kind },
        value: contact?.customValues[id] ?? null,
      })),
    categoriesOf: (contact) =>
      categories.filter(({ id }) => contact?.categoryIds.includes(id)).map(({ name }) => name),
  };
}
