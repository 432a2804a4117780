import { expect, test } from 'vitest';
import { differences, keyOf, settled } from './conflict.ts';
import { changesOf, emptyDraft, type ContactDraft } from './contact-draft.ts';

const before: ContactDraft = { ...emptyDraft, lastName: 'Martin', city: 'Riom', customValues: { f1: '3' } };
const mine: ContactDraft = { ...before, city: 'Thiers', notes: 'À moi', customValues: { f1: '3', f2: 'x' } };
const theirs: ContactDraft = { ...before, city: 'Volvic', phone: '04 73', customValues: { f1: '4' } };

test('each field is told with who changed it, and what nobody changed is not', () => {
  const told = differences(before, mine, theirs).map((one) => [keyOf(one), one.changedBy]);
  expect(Object.fromEntries(told)).toEqual({
    city: 'both',
    notes: 'me',
    phone: 'them',
    'customValues/f1': 'them',
    'customValues/f2': 'me',
  });
});

test('nothing is lost: each choice is kept, and what is then sent is what I keep of mine', () => {
  const differing = differences(before, mine, theirs);
  const chosen = { city: 'mine', notes: 'mine', phone: 'theirs', 'customValues/f1': 'theirs' } as const;
  const after = settled(mine, differing, chosen);
  expect(after).toMatchObject({ city: 'Thiers', notes: 'À moi', phone: '04 73' });
  expect(changesOf(after, theirs)).toEqual({ city: 'Thiers', notes: 'À moi', customValues: { f2: 'x' } });
});

test('a value that was emptied is sent as empty', () => {
  const draft = { ...before, lastName: '', customValues: {} };
  expect(changesOf(draft, before)).toEqual({ lastName: '', customValues: { f1: '' } });
  expect(changesOf(before, before)).toEqual({});
});
