import { notFound } from '../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import type { Contact } from '../contract/contacts.ts';
import { withCategories } from './load-contacts.ts';
import { findContact } from './store/contacts.ts';

/**
 * The contact as this person may see it. Everybody in the company sees every contact, archived and merged ones
 * included: their file stays readable, and a merged one says where it is now. What is left of an erased person is for
 * those who may erase.
 *
 * @throws AppError `contacts.unknown`
 */
export async function accessContact(
  ctx: Pick<Context, 'db' | 'viewer' | 'may'>,
  id: string,
): Promise<Contact> {
  const row = await findContact(ctx.db.read, id);
  if (!row || (row.erased_at !== null && !ctx.may('contacts.contacts.erase'))) {
    throw notFound('contacts.unknown');
  }
  return (await withCategories(ctx.db.read, [row]))[0]!;
}
