import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { Viewer } from '../../../platform/http/server/viewer.ts';
import { contactsPermissions } from '../contract/permissions.ts';
import { findContact } from './store/contacts.ts';

const mayErase = new Set<string>(
  contactsPermissions.find(({ id }) => id === 'contacts.contacts.erase')?.roles ?? [],
);

/** May this person hear of this contact? Who may open its file: see `accessContact`. */
export async function mayHearContact(db: ReadDb, { role }: Viewer, id: string): Promise<boolean> {
  const row = await findContact(db, id);
  return row !== undefined && (row.erased_at === null || mayErase.has(role));
}
