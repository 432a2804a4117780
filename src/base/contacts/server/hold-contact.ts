import type { Tx } from '../../../platform/db/server/database.ts';
import { conflict, notFound } from '../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import type { Contact } from '../contract/contacts.ts';
import { withCategories } from './load-contacts.ts';
import { holdContacts } from './store/contact-writes.ts';

/**
 * Contacts as they are now, nobody else changing them until the transaction ends.
 *
 * @throws AppError `contacts.unknown`, also for an erased one to who may not erase (see `accessContact`);
 *   `contacts.merged` or `contacts.erased` for one that is not to be changed any more.
 */
export async function holdToChange(
  tx: Tx,
  ctx: Pick<Context, 'may'>,
  ids: readonly string[],
): Promise<Map<string, Contact>> {
  const seesErased = ctx.may('contacts.contacts.erase');
  const held = await withCategories(tx, await holdContacts(tx, ids));
  const byId = new Map(held.map((contact) => [contact.id, contact]));
  for (const id of ids) {
    const contact = byId.get(id);
    if (!contact || (contact.erasedAt && !seesErased)) throw notFound('contacts.unknown');
    if (contact.mergedIntoId) throw conflict('contacts.merged', { mergedIntoId: contact.mergedIntoId });
    if (contact.erasedAt) throw conflict('contacts.erased');
  }
  return byId;
}

/** @throws AppError `contacts.changedMeanwhile`, whose data carries the contact as it is now. */
export function refuseStale(contact: Contact, version: number): void {
  if (contact.version !== version) throw conflict('contacts.changedMeanwhile', { contact });
}
