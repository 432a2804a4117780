import { expect, it } from 'vitest';
import type { Person } from '../contract/people.ts';
import { peopleGroups } from './people-groups.ts';

const person = (id: string, firstName: string): Person => ({
  id,
  firstName,
  lastName: '',
  nickname: firstName,
  picture: null,
  jobTitle: '',
  role: 'user',
  deactivated: false,
});

const people = [person('u1', 'Zoé'), person('u2', 'Élodie'), person('u3', 'Karim'), person('u4', 'Yann')];

it('has no place for who was deactivated, even before their last window is closed', () => {
  const left = people.map((member) => ({ ...member, deactivated: member.id !== 'u3' }));
  const groups = peopleGroups(left, new Set(['u1']), 'u3');
  expect([groups.connected, groups.absent]).toEqual([[], []]);
});

it('puts everybody in exactly one group, oneself apart even when connected, names in order', () => {
  const groups = peopleGroups(people, new Set(['u1', 'u2', 'u3']), 'u3');
  const names = (group: Person[]) => group.map((member) => member.firstName);
  expect(names(groups.self)).toEqual(['Karim']);
  expect(names(groups.connected)).toEqual(['Élodie', 'Zoé']);
  expect(names(groups.absent)).toEqual(['Yann']);
});
