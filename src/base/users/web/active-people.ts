import type { Person } from '../contract/people.ts';

/** Those whom one may still propose for something; the others only stand beside what they did. */
export const activePeople = (people: readonly Person[]): Person[] =>
  people.filter(({ deactivated }) => !deactivated);
