import { notFound } from '../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import type { Contact } from '../contract/contacts.ts';
import { contactOf } from './contact-of-row.ts';
import { findContact } from './store/contacts.ts';

/**
 * The contact as this person may see it. Everybody in the company sees every contact, archived ones included:
 * their file stays readable.
 *
 * @throws AppError `contacts.unknown`
 */
export async function accessContact(ctx: Pick<Context, 'db' | 'viewer'>, id: string): Promise<Contact> {
  const row = await findContact(ctx.db.read, id);
  if (!row) throw notFound('contacts.unknown');
  return contactOf(row);
}
