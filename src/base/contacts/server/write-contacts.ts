import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../../../platform/db/server/database.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import type { ContactValues } from '../contract/contact-input.ts';
import type { Contact } from '../contract/contacts.ts';
import { announceContacts } from './announce.ts';
import { blankContact } from './blank-contact.ts';
import { blankValues } from '../contract/blank-values.ts';
import { columnsOf, withNorms } from './row-of-contact.ts';
import { insertContacts, replaceCategories, updateContact } from './store/contact-writes.ts';
import type { ContactRow } from './tables.ts';

/** Who writes; `viewer` is null where nobody is at a screen. */
export type Writing = Pick<Context, 'clock' | 'newId' | 'live'> & { viewer: { userId: string } | null };

export interface ContactWrite {
  /** The contact as it is, read in this transaction; null: a new one. */
  before: Contact | null;
  /** As `checkContact` gave them, without errors. */
  values: Partial<ContactValues>;
  /** Of the program it comes from; absent: as it is. */
  externalId?: string | null;
}

export interface WrittenContact {
  id: string;
  outcome: 'created' | 'changed' | 'unchanged';
  /** Names of the fields that are other than they were. */
  fields: string[];
  /** The version it now has. */
  version: number;
}

/**
 * Writes any number of contacts that have been checked, and tells the open pages once it is committed. The journal is
 * the caller's: one line for one contact, one for a whole file.
 *
 * @returns One line for each of `writes`, in their order.
 */
export async function writeContacts(
  tx: Tx,
  by: Writing,
  writes: readonly ContactWrite[],
): Promise<WrittenContact[]> {
  const now = by.clock.now();
  const results: WrittenContact[] = [];
  const created: ContactRow[] = [];
  const changed: ContactRow[] = [];
  const categories: { id: string; categoryIds: readonly string[] }[] = [];
  for (const { before, values, externalId } of writes) {
    const old = before ?? blankValues;
    const known = before?.externalId ?? null;
    const after = { ...old, ...values };
    const external = externalId === undefined ? known : externalId;
    const fields = changedFields(old, after);
    if (external !== known) fields.push('externalId');
    const id = before?.id ?? by.newId();
    const version = before ? before.version + (fields.length > 0 ? 1 : 0) : 1;
    const outcome = before ? (fields.length > 0 ? 'changed' : 'unchanged') : 'created';
    results.push({ id, outcome, fields, version });
    if (outcome === 'unchanged') continue;
    const row = withNorms({
      ...blankContact,
      ...columnsOf(after),
      id,
      version,
      external_id: external,
      created_at: before?.createdAt ?? now,
      updated_at: before ? now : null,
      updated_by: by.viewer?.userId ?? null,
      archived_at: before?.archivedAt ?? null,
      merged_into_id: before?.mergedIntoId ?? null,
      erased_at: before?.erasedAt ?? null,
    });
    (before ? changed : created).push(row);
    if (fields.includes('categoryIds')) categories.push({ id, categoryIds: after.categoryIds });
  }
  await insertContacts(tx, created);
  for (const row of changed) await updateContact(tx, row);
  await replaceCategories(tx, categories);
  announceContacts(
    tx,
    by.live,
    results.filter(({ outcome }) => outcome !== 'unchanged'),
  );
  return results;
}

/** Names of the fields that are other in `after`. */
export const changedFields = (old: ContactValues, after: ContactValues): string[] =>
  (Object.keys(blankValues) as (keyof ContactValues)[]).filter(
    (field) => !isDeepStrictEqual(old[field], after[field]),
  );
