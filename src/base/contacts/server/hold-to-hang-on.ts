import type { Tx } from '../../../platform/db/server/database.ts';
import { conflict, notFound } from '../../../platform/errors/contract/app-error.ts';
import { holdContacts } from './store/contact-writes.ts';

/**
 * For who hangs something on a contact (an order, a plan, a document): until the transaction ends nobody merges or erases
 * it, and whoever does so next finds what was hung. Before all else that the transaction holds.
 *
 * @throws AppError `contacts.unknown` for one that is erased, `contacts.merged` {mergedIntoId} (409)
 */
export async function holdToHangOn(tx: Tx, contactId: string): Promise<void> {
  const [contact] = await holdContacts(tx, [contactId]);
  if (!contact || contact.erased_at !== null) throw notFound('contacts.unknown');
  const { merged_into_id: mergedIntoId } = contact;
  if (mergedIntoId !== null) throw conflict('contacts.merged', { mergedIntoId });
}
