import { afterCommit, type Tx } from '../../../platform/db/server/database.ts';
import type { Live } from '../../../platform/realtime/server/live.ts';
import { peopleTopic, personChanged, type Person } from '../contract/people.ts';
import { personOf } from './person.ts';
import type { UserRow } from './tables.ts';

/** Tells everybody signed in, once it is committed; answers the person as they are now. */
export function announcePerson(tx: Tx, live: Live, row: UserRow): Person {
  const person = personOf(row);
  afterCommit(tx, () => live.publish(peopleTopic, personChanged, person));
  return person;
}
