import type { Context } from '../../../../platform/http/server/context.ts';
import { searchWords } from '../../../../platform/text/contract/search-text.ts';
import type { ContactList, ContactListQuery } from '../../contract/contacts.ts';
import { contactLineOf } from '../contact-of-row.ts';
import * as store from '../store/contacts.ts';

/** One page of the contacts, organisations by their name and people by their last name. */
export async function listContacts(ctx: Context, query: ContactListQuery): Promise<ContactList> {
  const filter = { words: searchWords(query.search ?? ''), group: query.group };
  const page = { limit: query.limit ?? 50, offset: query.offset ?? 0 };
  const rows = await store.listContacts(ctx.db.read, filter, page);
  return { contacts: rows.map(contactLineOf), total: await store.countContacts(ctx.db.read, filter) };
}
