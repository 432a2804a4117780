import { contactVariables } from '../../../base/contacts/server/public.ts';
import type { ReadDb } from '../../../platform/db/server/database.ts';

/** Names of the variables that the company has made itself, archived ones too: what counts on them may be saved again. */
export const ownVariables = async (db: ReadDb): Promise<readonly string[]> =>
  (await contactVariables(db)).names;
