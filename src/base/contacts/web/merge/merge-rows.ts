import type { Contact } from '../../contract/contacts.ts';
import { columnsOfMerged, mergedFields, type MergedField } from '../../contract/merge.ts';

/** Something of which a merge keeps one of two. */
export interface MergeRow {
  /** Sent to say that it is the other one's that is kept. */
  field: MergedField | { customId: string };
  kept: string;
  other: string;
}

/** Of the forms of a civility the long one says enough. */
const columnsOf = (field: MergedField): readonly (keyof Contact)[] =>
  field === 'civility' ? ['civilityLong'] : columnsOfMerged[field];

/** How a value reads. */
export interface Words {
  group(group: Contact['group']): string;
  day(moment: string): string;
  custom(value: string | number | boolean): string;
}

/** The fields in which two contacts differ, as one chooses among them. */
export function mergeRows(kept: Contact, other: Contact, words: Words): MergeRow[] {
  const own = mergedFields.map((field): MergeRow => {
    const read = (contact: Contact) => textOf(field, contact, words);
    return { field, kept: read(kept), other: read(other) };
  });
  const ids = Object.keys(kept.customValues).filter((id) => id in other.customValues);
  const custom = ids.map((customId): MergeRow => {
    const read = (contact: Contact) => words.custom(contact.customValues[customId]!);
    return { field: { customId }, kept: read(kept), other: read(other) };
  });
  return [...own, ...custom].filter((row) => row.kept !== row.other);
}

function textOf(field: MergedField, contact: Contact, words: Words): string {
  if (field === 'group') return words.group(contact.group);
  return columnsOf(field)
    .map((column) => contact[column] as string | null)
    .filter((value) => value !== null && value !== '')
    .map((value) => (/^\d{4}-\d{2}-\d{2}T/.test(value!) ? words.day(value!) : value!))
    .join(', ');
}

/** A value that only the other one has is proposed; between two, that of the contact that is kept. */
export const startsWithOther = (row: MergeRow): boolean => row.kept === '' && row.other !== '';
