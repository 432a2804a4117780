import { describe, expect, it } from 'vitest';
import type { Conversation } from '../../contract/conversations.ts';
import { listGroups, type ListGroups } from './list-groups.ts';
import { movedBeside, neighbourOf, placeInList, shownOrder } from './list-order.ts';
import { sampleConversation, sampleOwn } from '../test-samples.ts';

const said = (postedAt: string): Partial<Conversation> => ({
  lastMessage: { seq: 1, authorId: 'u2', text: 'Mot', files: 0, isDeleted: false, postedAt },
});
const titles: Record<string, string> = { d1: 'Zoé', d2: 'Ali', d3: 'Karim' };
const words = { language: 'fr', titleOf: ({ id, name }: Conversation) => name ?? titles[id]! };
const channel = (name: string, parts: Partial<Conversation> = {}) =>
  sampleConversation({ id: name, name, ...parts });
const direct = (id: string, parts: Partial<Conversation> = {}) =>
  sampleConversation({ id, kind: 'direct', name: null, color: null, ...parts });

const namesOf = (groups: ListGroups) =>
  Object.fromEntries(
    Object.entries(groups).map(([section, rows]) => [
      section,
      rows.map(({ conversation }) => conversation.id),
    ]),
  );

const all = [
  channel('Ventes'),
  channel('école'),
  channel('Atelier 10'),
  channel('Atelier 9'),
  channel('Placé', { own: sampleOwn({ position: 4 }) }),
  channel('Placé avant', { own: sampleOwn({ position: 1 }) }),
  channel('Aimé', { own: sampleOwn({ isFavorite: true, position: 7 }) }),
  channel('Vieux', { archivedAt: '2026-11-01T08:00:00.000Z', own: sampleOwn({ isFavorite: true }) }),
  direct('d1', said('2026-11-23T09:00:00.000Z')),
  direct('d2', said('2026-11-23T11:00:00.000Z')),
  direct('d3', { own: sampleOwn({ isFavorite: true, position: 2 }) }),
  sampleConversation({ id: 'a1', kind: 'aside', name: null, parentId: 'Ventes', lastSeq: 2 }),
];

describe('the sections of the list', () => {
  it('hold each discussion once, in the person’s order and then by name, private ones by their newest word', () => {
    expect(namesOf(listGroups(all, words))).toEqual({
      favorites: ['d3', 'Aimé'],
      channels: ['Placé avant', 'Placé', 'Atelier 9', 'Atelier 10', 'école', 'Ventes'],
      directs: ['d2', 'd1'],
      archived: ['Vieux'],
    });
  });

  it('count what is new of a channel together with its asides', () => {
    const { channels } = listGroups(all, words);
    expect(channels.find(({ conversation }) => conversation.id === 'Ventes')?.unread).toBe(2);
  });

  it('put a discussion in which nothing was said at the moment it was opened', () => {
    const young = direct('d1', { createdAt: '2026-11-23T12:00:00.000Z' });
    expect(namesOf(listGroups([all[9]!, young], words))['directs']).toEqual(['d1', 'd2']);
  });
});

describe('one’s own order', () => {
  const groups = listGroups(all, words);

  it('is that of the screen: favourites, channels, archives', () => {
    expect(shownOrder(groups)).toEqual([
      ...['d3', 'Aimé', 'Placé avant', 'Placé', 'Atelier 9', 'Atelier 10', 'école', 'Ventes', 'Vieux'],
    ]);
  });

  it('moves within a section only, and not past its ends', () => {
    expect([neighbourOf(groups, 'Placé', -1), neighbourOf(groups, 'Placé', 1)]).toEqual([
      'Placé avant',
      'Atelier 9',
    ]);
    expect([neighbourOf(groups, 'Placé avant', -1), neighbourOf(groups, 'Ventes', 1)]).toEqual([null, null]);
    expect([neighbourOf(groups, 'd1', 1), neighbourOf(groups, 'Vieux', 1)]).toEqual([null, null]);
    expect(placeInList(groups, 'Aimé')).toEqual({ section: 'favorites', ids: ['d3', 'Aimé'], index: 1 });
  });

  it.each([
    ['d', 'a', 'before', 'dabc'],
    ['a', 'c', 'after', 'bcad'],
    ['a', 'b', 'before', 'abcd'],
    ['b', 'a', 'after', 'abcd'],
    ['a', 'a', 'after', 'abcd'],
    ['x', 'a', 'after', 'abcd'],
    ['a', 'x', 'before', 'abcd'],
  ] as const)('with %s put beside %s (%s) is %s', (id, target, edge, wanted) => {
    const order = [...'abcd'];
    expect(movedBeside(order, id, target, edge).join('')).toBe(wanted);
    expect(order.join('')).toBe('abcd');
  });

  it('once kept is the order shown', () => {
    const order = movedBeside(shownOrder(groups), 'Ventes', 'Placé avant', 'before');
    const kept = all.map((one) =>
      order.includes(one.id) ? { ...one, own: { ...one.own, position: order.indexOf(one.id) } } : one,
    );
    expect(shownOrder(listGroups(kept, words))).toEqual(order);
  });
});
