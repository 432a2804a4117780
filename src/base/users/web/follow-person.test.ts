import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import type { Person } from '../contract/people.ts';
import type { Session } from '../contract/session.ts';
import { followPerson, withOwnPerson, withPerson } from './follow-person.ts';
import { peopleQuery, sessionQuery } from './queries.ts';

const person = (id: string, nickname: string, picture: string | null = null): Person => ({
  id,
  firstName: 'Karim',
  lastName: 'Benali',
  nickname,
  jobTitle: '',
  role: 'user',
  picture,
  deactivated: false,
});

const sessionOf = (user: Person): Session => ({
  user: { ...user, login: 'kbenali', email: 'k@example.org', language: 'fr', theme: null },
  company: { name: 'Vitrabelle' },
  extensions: [],
  version: '0.1.0',
});

describe('withPerson', () => {
  it('puts the person in their place, and somebody new at the end', () => {
    const people = [person('a', 'A'), person('b', 'B'), person('c', 'C')];
    const changed = person('b', 'Bé', '/picture');
    expect(withPerson(people, changed)).toEqual([people[0], changed, people[2]]);
    expect(withPerson(people, person('d', 'D')).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('withOwnPerson', () => {
  it('changes what the session says of oneself, and of nobody else', () => {
    const session = sessionOf(person('a', 'A'));
    const changed = withOwnPerson(session, person('a', 'Á', '/picture'));
    expect(changed).toEqual(sessionOf(person('a', 'Á', '/picture')));
    expect(withOwnPerson(session, person('b', 'B'))).toBe(session);
  });
});

it('brings nothing into a cache that holds nothing', () => {
  const cache = new QueryClient();
  followPerson(cache, person('a', 'A'));
  expect(cache.getQueryData(peopleQuery.queryKey)).toBeUndefined();
  expect(cache.getQueryData(sessionQuery.queryKey)).toBeUndefined();
});
