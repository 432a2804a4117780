import { expect, it } from 'vitest';
import { actOfKey, actsOn } from './message-rights.ts';
import { sampleMessage } from '../test-samples.ts';

const mine = sampleMessage(1, { authorId: 'me' });
const hers = sampleMessage(2, { authorId: 'her' });
const gone = { ...mine, body: null, deletedAt: '2026-11-23T09:00:00.000Z' };
const fileOnly = { ...hers, body: null };

it.each([
  ['one’s own', mine, false, ['reply', 'react', 'edit', 'copy', 'unread', 'delete']],
  ['another’s', hers, false, ['reply', 'react', 'copy', 'unread']],
  ['files without words', fileOnly, false, ['reply', 'react', 'unread']],
  ['one that is deleted', gone, false, ['unread']],
  ['one’s own, archived', mine, true, ['copy', 'unread']],
] as const)('what may be done with %s', (_name, message, isArchived, expected) => {
  expect(actsOn(message, { ownId: 'me', isArchived })).toEqual(expected);
});

it('takes a key alone, and leaves the browser its own', () => {
  const plain = { ctrlKey: false, metaKey: false, altKey: false };
  expect(['R', 'e', '+', 'Delete', 'x', 'Enter'].map((key) => actOfKey({ ...plain, key }))).toEqual([
    ...['reply', 'edit', 'react', 'delete', undefined, undefined],
  ]);
  expect(actOfKey({ ...plain, key: 'c', ctrlKey: true })).toBeUndefined();
  expect(actOfKey({ ...plain, key: 'c', metaKey: true })).toBeUndefined();
});
