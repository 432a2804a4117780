import type { ReadDb } from '../../../platform/db/server/database.ts';
import { findSought } from './store/sought.ts';

/** What tells a contact among others. */
export interface SoughtContact {
  id: string;
  /** In lower case; empty: none. */
  email: string;
  /** As `sortedName` makes it. */
  name: string;
}

/** Those that have one of these addresses (in lower case) or one of these names (see `sortedName`); archived ones too. */
export const contactsSought = async (
  db: ReadDb,
  sought: { emails: readonly string[]; names: readonly string[] },
): Promise<SoughtContact[]> =>
  (await findSought(db, sought)).map(({ id, email, sort_norm: name }) => ({
    ...{ id, name },
    email: email?.toLowerCase() ?? '',
  }));
