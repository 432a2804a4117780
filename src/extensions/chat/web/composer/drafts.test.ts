import { describe, expect, it } from 'vitest';
import { createDrafts, emptyDraft, type Draft } from './drafts.ts';
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

const draft: Draft = { ...emptyDraft, body: saying('Pas encore envoyé') };
const other: Draft = { ...emptyDraft, body: saying('Autre chose') };

describe('drafts', () => {
  it('outlive the page; an empty one leaves nothing behind', () => {
    const storage = openStorage();
    createDrafts(storage, 'u1').change('c1', () => draft);
    const drafts = createDrafts(storage, 'u1');
    expect(drafts.of('c1')).toEqual(draft);
    expect(drafts.of('c1')).toBe(drafts.of('c1'));
    expect(createDrafts(storage, 'u2').of('c1')).toEqual(emptyDraft);
    drafts.change('c1', () => emptyDraft);
    expect(Object.keys(storage)).toEqual([]);
  });

  it('of discussions that are lost go, those of others and of other people stay', () => {
    const storage = openStorage();
    for (const [userId, id] of [
      ['u1', 'kept'],
      ['u1', 'lost'],
      ['u10', 'lost'],
    ] as const)
      createDrafts(storage, userId).change(id, () => draft);
    storage.setItem('miaou.other', 'x');
    const drafts = createDrafts(storage, 'u1');
    drafts.keepOnly(['kept', 'unwritten']);
    expect(drafts.of('kept')).toEqual(draft);
    expect(drafts.of('lost')).toEqual(emptyDraft);
    expect(createDrafts(storage, 'u10').of('lost')).toEqual(draft);
    expect(Object.keys(storage)).toHaveLength(3);
  });

  it('on screen are not replaced by what another tab writes; put away, they are', () => {
    const storage = openStorage();
    const [here, elsewhere] = [createDrafts(storage, 'u1'), createDrafts(storage, 'u1')];
    const release = here.hold('c1');
    here.change('c1', () => draft);
    elsewhere.change('c1', () => other);
    expect(here.of('c1')).toBe(draft);
    release();
    expect(here.of('c1')).toEqual(other);
  });

  it('stay on this page where the storage is full', () => {
    const storage = openStorage();
    Object.getPrototypeOf(storage).setItem = () => {
      throw new Error('QuotaExceededError');
    };
    const drafts = createDrafts(storage, 'u1');
    const release = drafts.hold('c1');
    drafts.change('c1', () => draft);
    release();
    expect(drafts.of('c1')).toBe(draft);
  });

  it('tell when they change, also by what comes while another discussion is open', () => {
    const drafts = createDrafts(openStorage(), 'u1');
    const heard: Draft[] = [];
    drafts.subscribe(() => heard.push(drafts.of('c2')));
    drafts.hold('c1');
    drafts.change('c2', (before) => ({ ...before, ...draft }));
    expect(heard).toEqual([draft]);
  });
});
