import { expect, it } from 'vitest';
import { emptyDraft, keepDraftsOf, readDraft, writeDraft } from './drafts.ts';
import { saying } from '../test-samples.ts';

/** As `localStorage`: what is kept are its own properties. */
function openStorage(): Storage {
  const storage = Object.create({
    getItem: (key: string) => (storage as Record<string, string>)[key] ?? null,
    setItem: (key: string, value: string) => void (storage[key] = value),
    removeItem: (key: string) => void delete storage[key],
  }) as Storage;
  return storage;
}

const draft = { ...emptyDraft, body: saying('Pas encore envoyé') };

it('drafts of discussions that are lost go, those of others and of other people stay', () => {
  const storage = openStorage();
  for (const [userId, id] of [
    ['u1', 'kept'],
    ['u1', 'lost'],
    ['u10', 'lost'],
  ] as const)
    writeDraft(storage, userId, id, draft);
  storage.setItem('miaou.other', 'x');
  keepDraftsOf(storage, 'u1', ['kept', 'unwritten']);
  expect(readDraft(storage, 'u1', 'kept')).toEqual(draft);
  expect(readDraft(storage, 'u1', 'lost')).toEqual(emptyDraft);
  expect(readDraft(storage, 'u10', 'lost')).toEqual(draft);
  expect(Object.keys(storage)).toHaveLength(3);
});
