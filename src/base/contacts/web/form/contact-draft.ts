import type { ContactInput } from '../../contract/contact-input.ts';
import type { Contact, ContactGroup, OtherEmail, OtherPhone } from '../../contract/contacts.ts';
import { lineLimits, type LineField } from '../../contract/contact-limits.ts';

/** A contact while somebody writes it: what is not filled in is an empty text. */
export interface ContactDraft extends Record<LineField, string> {
  group: ContactGroup;
  civility: string;
  otherEmails: OtherEmail[];
  otherPhones: OtherPhone[];
  /** Days, `YYYY-MM-DD`, where the reader is. */
  marketingConsentAt: string;
  marketingOpposedAt: string;
  notes: string;
  categoryIds: string[];
  /** By id of the field, as it is typed; what is empty is not filled in. */
  customValues: Record<string, string>;
}

const lineFields = Object.keys(lineLimits) as LineField[];

const emptyLines = Object.fromEntries(lineFields.map((field) => [field, ''])) as Record<LineField, string>;

export const emptyDraft: ContactDraft = {
  ...emptyLines,
  country: 'France',
  group: 'client',
  civility: '',
  otherEmails: [],
  otherPhones: [],
  marketingConsentAt: '',
  marketingOpposedAt: '',
  notes: '',
  categoryIds: [],
  customValues: {},
};

/** `dayOf`: the day of a moment where the reader is. */
export interface Reading {
  dayOf(moment: string): string;
}

export function draftOf(contact: Contact, { dayOf }: Reading): ContactDraft {
  const lines = Object.fromEntries(lineFields.map((field) => [field, contact[field] ?? '']));
  return {
    ...(lines as Record<LineField, string>),
    group: contact.group,
    civility: contact.civility ?? '',
    otherEmails: contact.otherEmails,
    otherPhones: contact.otherPhones,
    marketingConsentAt: contact.marketingConsentAt ? dayOf(contact.marketingConsentAt) : '',
    marketingOpposedAt: contact.marketingOpposedAt ? dayOf(contact.marketingOpposedAt) : '',
    notes: contact.notes ?? '',
    categoryIds: contact.categoryIds,
    customValues: Object.fromEntries(
      Object.entries(contact.customValues).map(([id, value]) => [id, typedOf(value)]),
    ),
  };
}

/** Numbers with a decimal comma, as they may be typed; yes and no as the choices are called. */
function typedOf(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return typeof value === 'number' ? String(value).replace('.', ',') : value;
}

export type DraftField = keyof ContactDraft;

export const sameValue = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** The fields in which two drafts differ. */
export const differingFields = (one: ContactDraft, other: ContactDraft): DraftField[] =>
  (Object.keys(emptyDraft) as DraftField[]).filter((field) => !sameValue(one[field], other[field]));

/** What is to be sent: the fields that are other than they were. */
export function changesOf(draft: ContactDraft, before: ContactDraft): ContactInput {
  const changed = differingFields(draft, before).map((field) => [field, draft[field]]);
  const changes = Object.fromEntries(changed) as ContactInput;
  if (!('customValues' in changes)) return changes;
  const ids = new Set([...Object.keys(draft.customValues), ...Object.keys(before.customValues)]);
  const differing = [...ids].filter(
    (id) => (draft.customValues[id] ?? '') !== (before.customValues[id] ?? ''),
  );
  changes.customValues = Object.fromEntries(differing.map((id) => [id, draft.customValues[id] ?? '']));
  return changes;
}
