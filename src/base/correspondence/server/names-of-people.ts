import type { ReadDb } from '../../../platform/db/server/database.ts';
import { listPeople } from '../../users/server/public.ts';
import type { Names } from './lines-of-rows.ts';

export async function namesOfPeople(db: ReadDb): Promise<Names> {
  const people = await listPeople(db);
  return new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
}
