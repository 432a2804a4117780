import type { Context } from '../../../../platform/http/server/context.ts';
import type { ContactLine, ContactList, ContactListQuery } from '../../contract/contact-list.ts';
import { nameOf } from '../contact-of-row.ts';
import { listFilter, listOrder } from '../list/list-filter.ts';
import * as store from '../store/contact-list.ts';
import type { ContactRow } from '../tables.ts';

/** One page of the contacts that match, in the order that was asked for. */
export async function listContacts(ctx: Context, query: ContactListQuery): Promise<ContactList> {
  const db = ctx.db.read;
  const filter = await listFilter(ctx, query);
  const page = { limit: query.limit ?? 50, offset: query.offset ?? 0 };
  const rows = await store.listContactRows(db, filter, listOrder(query), page);
  const categories = await store.categoriesOf(
    db,
    rows.map(({ id }) => id),
  );
  return {
    contacts: rows.map((row) => lineOf(row, categories.get(row.id) ?? [])),
    total: await store.countContactRows(db, filter),
  };
}

const lineOf = (row: ContactRow, categoryIds: string[]): ContactLine => ({
  id: row.id,
  group: row.contact_group,
  displayName: nameOf(row),
  companyName: row.company_name,
  city: row.city,
  email: row.email,
  mobile: row.mobile ?? row.phone,
  categoryIds,
  marketingOpposedAt: row.marketing_opposed_at,
  archivedAt: row.archived_at,
  changedAt: row.updated_at ?? row.created_at,
});
