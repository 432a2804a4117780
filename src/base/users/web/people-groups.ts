import type { Person } from '../contract/people.ts';
import { activePeople } from './active-people.ts';
import { personName } from './person-name.ts';

export interface PeopleGroups {
  self: Person[];
  connected: Person[];
  absent: Person[];
}

const byName = (a: Person, b: Person) => personName(a).localeCompare(personName(b), 'fr');

/** The company by status: yourself, who is connected, who is absent; each in the order of names. Who was deactivated is nowhere. */
export function peopleGroups(
  people: readonly Person[],
  present: ReadonlySet<string>,
  ownId: string,
): PeopleGroups {
  const others = activePeople(people)
    .filter((person) => person.id !== ownId)
    .toSorted(byName);
  return {
    self: people.filter((person) => person.id === ownId),
    connected: others.filter((person) => present.has(person.id)),
    absent: others.filter((person) => !present.has(person.id)),
  };
}
