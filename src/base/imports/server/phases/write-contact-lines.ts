import type { Tx } from '../../../../platform/db/server/database.ts';
import { blankValues } from '../../../contacts/contract/blank-values.ts';
import type { ContactValues } from '../../../contacts/contract/contact-input.ts';
import type { Contact } from '../../../contacts/contract/contacts.ts';
import { holdContactsByIds, writeContacts, type Writing } from '../../../contacts/server/public.ts';
import type { FileLine, Planned } from '../lines/line.ts';
import { planContacts, type ContactJob } from '../lines/plan-contacts.ts';
import type { LineRow } from '../tables.ts';

export type WrittenLine = Pick<LineRow, 'line' | 'outcome' | 'subject_id' | 'version' | 'before'>;

export interface WrittenLines {
  planned: Planned<unknown>[];
  written: WrittenLine[];
}

/** What a contact was before an import changed it. */
export interface ContactBefore {
  values: ContactValues;
  externalId: string | null;
}

const fields = Object.keys(blankValues) as (keyof ContactValues)[];

const beforeOf = (contact: Contact): ContactBefore => ({
  values: Object.fromEntries(fields.map((field) => [field, contact[field]])) as unknown as ContactValues,
  externalId: contact.externalId,
});

/** Looks at these lines again, with the contacts they speak of held, and writes what they say. */
export async function writeContactLines(
  tx: Tx,
  by: Writing,
  job: ContactJob,
  lines: readonly FileLine[],
): Promise<WrittenLines> {
  const planned = await planContacts(tx, job, lines, (ids) => holdContactsByIds(tx, ids));
  const toWrite = planned.flatMap((one) => ('write' in one ? [one] : []));
  const results = await writeContacts(
    tx,
    by,
    toWrite.map(({ write }) => write),
  );
  const written = toWrite.map(({ line, outcome, write: { before } }, index) => ({
    ...{ line, outcome },
    ...{ subject_id: results[index]!.id, version: results[index]!.version },
    before: before && JSON.stringify(beforeOf(before)),
  }));
  return { planned, written };
}
