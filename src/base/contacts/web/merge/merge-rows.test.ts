import { expect, test } from 'vitest';
import { blankValues } from '../../contract/blank-values.ts';
import type { Contact } from '../../contract/contacts.ts';
import { mergeRows, startsWithOther } from './merge-rows.ts';

const base = { ...blankValues, id: 'a', displayName: 'A', version: 1 } as unknown as Contact;
const words = {
  group: (group: string) => group,
  day: (moment: string) => moment.slice(0, 10),
  custom: String,
};

test('only what differs is to be chosen, and what only the other one has is proposed', () => {
  const kept: Contact = { ...base, lastName: 'Martin', city: 'Riom', customValues: { f1: 1, f2: 2 } };
  const other: Contact = {
    ...base,
    ...{ lastName: 'Martin', city: 'Thiers', mobile: '06', customValues: { f1: 1, f2: 3, f3: 4 } },
    ...{ marketingConsentAt: '2026-01-05T12:00:00.000Z', marketingConsentSource: 'salon' },
  };
  const rows = mergeRows(kept, other, words);
  expect(rows).toEqual([
    { field: 'mobile', kept: '', other: '06' },
    { field: 'address', kept: 'Riom', other: 'Thiers' },
    { field: 'consent', kept: '', other: 'salon, 2026-01-05' },
    { field: { customId: 'f2' }, kept: '2', other: '3' },
  ]);
  expect(rows.map(startsWithOther)).toEqual([true, false, true, false]);
});
