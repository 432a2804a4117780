import type { ContactValues } from '../../contract/contact-input.ts';
import { mostOthers } from '../../contract/contact-limits.ts';
import type { Contact } from '../../contract/contacts.ts';
import { columnsOfMerged, type MergeChoice } from '../../contract/merge.ts';

/** What the kept contact is after a merge. Addresses and numbers that are not the main ones any more stay beside them. */
export function mergedValues(kept: Contact, other: Contact, choice: MergeChoice): Partial<ContactValues> {
  const taken: Partial<ContactValues> = Object.fromEntries(
    choice.fromOther.flatMap((field) => columnsOfMerged[field].map((column) => [column, other[column]])),
  );
  const email = 'email' in taken ? taken.email : kept.email;
  const main = ['mobile' in taken ? taken.mobile : kept.mobile, 'phone' in taken ? taken.phone : kept.phone];
  return {
    ...taken,
    otherEmails: otherEmails(kept, other, email ?? null),
    otherPhones: otherPhones(kept, other, main),
    categoryIds: [...new Set([...kept.categoryIds, ...other.categoryIds])],
    customValues: customValues(kept, other, choice.customFromOther),
    notes: notesOf(kept.notes, other.notes, choice.notes),
    ...strictestObjection(kept, other),
  };
}

function otherEmails(kept: Contact, other: Contact, main: string | null): Contact['otherEmails'] {
  const all = [
    ...kept.otherEmails,
    ...other.otherEmails,
    ...[kept.email, other.email].flatMap((address) => (address ? [{ label: '', address }] : [])),
  ];
  const seen = new Set([main?.toLowerCase()]);
  return all.filter(({ address }) => isNew(seen, address.toLowerCase())).slice(0, mostOthers * 2);
}

function otherPhones(
  kept: Contact,
  other: Contact,
  main: readonly (string | null | undefined)[],
): Contact['otherPhones'] {
  const all = [
    ...kept.otherPhones,
    ...other.otherPhones,
    ...[kept.mobile, kept.phone, other.mobile, other.phone].flatMap((number) =>
      number ? [{ label: '', number }] : [],
    ),
  ];
  const seen = new Set(main.map((number) => number?.replace(/\D/g, '')));
  return all.filter(({ number }) => isNew(seen, number.replace(/\D/g, ''))).slice(0, mostOthers * 2);
}

function isNew(seen: Set<string | undefined>, text: string): boolean {
  if (seen.has(text)) return false;
  seen.add(text);
  return true;
}

/** A value that only one of them has is kept, whoever had it. */
function customValues(kept: Contact, other: Contact, fromOther: readonly string[]): Contact['customValues'] {
  const chosen = fromOther.flatMap((id) => {
    const value = other.customValues[id];
    return value === undefined ? [] : [[id, value] as const];
  });
  return { ...other.customValues, ...kept.customValues, ...Object.fromEntries(chosen) };
}

function notesOf(kept: string | null, other: string | null, choice: MergeChoice['notes']): string | null {
  if (choice === 'kept') return kept;
  if (choice === 'other') return other;
  return kept === other ? kept : [kept, other].filter(Boolean).join('\n\n') || null;
}

/** The earliest objection, and the person's own if one of them was: a merge never makes one lighter. */
function strictestObjection(
  kept: Contact,
  other: Contact,
): Pick<ContactValues, 'marketingOpposedAt' | 'marketingOpposedBy'> {
  const both = [kept, other].filter(({ marketingOpposedAt }) => marketingOpposedAt !== null);
  if (both.length === 0) return { marketingOpposedAt: null, marketingOpposedBy: null };
  const first = both
    .map(({ marketingOpposedAt }) => marketingOpposedAt!)
    .reduce((one, another) => (one < another ? one : another));
  const isTheirOwn = both.some(({ marketingOpposedBy }) => marketingOpposedBy !== 'staff');
  return { marketingOpposedAt: first, marketingOpposedBy: isTheirOwn ? 'person' : 'staff' };
}
