import type { QueryClient } from '@tanstack/react-query';
import type { Person } from '../contract/people.ts';
import type { Session } from '../contract/session.ts';
import { peopleQuery, sessionQuery } from './queries.ts';

/** The people with `person` as they are now. */
export const withPerson = (people: readonly Person[], person: Person): Person[] =>
  people.some(({ id }) => id === person.id)
    ? people.map((known) => (known.id === person.id ? person : known))
    : [...people, person];

/** The session, whose own person may have changed. */
export function withOwnPerson(session: Session, person: Person): Session {
  const { user } = session;
  if (user.id !== person.id) return session;
  const { firstName, lastName, nickname, jobTitle, role, picture } = person;
  return { ...session, user: { ...user, firstName, lastName, nickname, jobTitle, role, picture } };
}

/** Shows the person as they are now wherever they are shown: everything takes them by id from these two. */
export function followPerson(cache: QueryClient, person: Person): void {
  cache.setQueryData(peopleQuery.queryKey, (people) => people && withPerson(people, person));
  cache.setQueryData(sessionQuery.queryKey, (session) => session && withOwnPerson(session, person));
}
