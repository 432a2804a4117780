import { sql, type Expression, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import { contains } from '../../../../platform/db/server/contains.ts';
import type { OrdersTables } from '../../../orders/server/public.ts';
import type { ContactGroup } from '../../contract/contacts.ts';
import type { ContactSort } from '../../contract/contact-list.ts';
import type { ContactRow, ContactsTables } from '../tables.ts';

type Db = Kysely<ContactsTables & OrdersTables>;

export interface ListFilter {
  /** Normalised; all must be found. */
  words: readonly string[];
  group?: ContactGroup | undefined;
  categoryId?: string | undefined;
  state: 'listed' | 'archived' | 'all';
  marketing?: 'opposed' | 'consented' | 'unsaid' | undefined;
  missing?: 'email' | 'address' | undefined;
  /** JSON of a custom value and its key, as it stands in the row. */
  customPair?: string | undefined;
  /** The civil date since which there was no sign of life. */
  inactiveSince?: string | undefined;
  ids?: readonly string[] | undefined;
}

export interface ListOrder {
  sort: ContactSort;
  direction: 'asc' | 'desc';
}

/** The columns that an index holds in this very order. */
const columnsOf: Record<ContactSort, readonly RawBuilder<unknown>[]> = {
  name: [sql.ref('sort_norm'), sql.ref('id')],
  company: [sql.ref('sort_company'), sql.ref('sort_norm'), sql.ref('id')],
  city: [sql.ref('sort_city'), sql.ref('sort_norm'), sql.ref('id')],
  changed: [sql`coalesce(updated_at, created_at)`, sql.ref('id')],
};

export async function listContactRows(
  db: Db,
  filter: ListFilter,
  { sort, direction }: ListOrder,
  page: { limit: number; offset: number },
): Promise<ContactRow[]> {
  let rows = db.selectFrom('contacts_contacts').selectAll().where(conditions(filter));
  for (const column of columnsOf[sort]) rows = rows.orderBy(column, direction);
  return rows.limit(page.limit).offset(page.offset).execute();
}

export async function countContactRows(db: Db, filter: ListFilter): Promise<number> {
  const row = await db
    .selectFrom('contacts_contacts')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where(conditions(filter))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The categories of these contacts. */
export async function categoriesOf(db: Db, ids: readonly string[]): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const rows = await db
    .selectFrom('contacts_contact_categories')
    .selectAll()
    .where('contact_id', 'in', ids)
    .orderBy('category_id')
    .execute();
  for (const { contact_id, category_id } of rows) found.get(contact_id)?.push(category_id);
  return found;
}

/** An erased contact is in no list; one that was merged into another is there under the other. */
const conditions = (filter: ListFilter): Expression<SqlBool> =>
  sql.join(
    [
      sql`erased_at is null and merged_into_id is null`,
      ...filter.words.map((word) => contains(sql.ref<string>('search_norm'), word)),
      ...chosen(filter),
    ],
    sql` and `,
  ) as unknown as Expression<SqlBool>;

const stateSql = {
  listed: sql`archived_at is null`,
  archived: sql`archived_at is not null`,
  all: sql`1 = 1`,
};
const marketingSql = {
  opposed: sql`marketing_opposed_at is not null`,
  consented: sql`(marketing_consent_at is not null and marketing_opposed_at is null)`,
  unsaid: sql`(marketing_consent_at is null and marketing_opposed_at is null)`,
};
const missingSql = {
  email: sql`coalesce(email, '') = ''`,
  address: sql`(coalesce(address1, '') = '' and coalesce(city, '') = ''
    and coalesce(pro_address1, '') = '' and coalesce(pro_city, '') = '')`,
};

function chosen(filter: ListFilter): RawBuilder<unknown>[] {
  const { group, categoryId, state, marketing, missing, customPair, inactiveSince, ids } = filter;
  const found: RawBuilder<unknown>[] = [stateSql[state]];
  if (group) found.push(sql`contact_group = ${group}`);
  if (marketing) found.push(marketingSql[marketing]);
  if (missing) found.push(missingSql[missing]);
  if (ids) found.push(sql`id in (${sql.join(ids)})`);
  if (categoryId) {
    found.push(sql`exists (select 1 from contacts_contact_categories
      where contact_id = contacts_contacts.id and category_id = ${categoryId})`);
  }
  if (customPair) found.push(sql`${pairFound(customPair)}`);
  if (inactiveSince) found.push(...silent(inactiveSince));
  return found;
}

/** Ended by a comma or a brace: `1` is not found in `12`. */
const pairFound = (pair: string): Expression<SqlBool> => {
  const values = sql.ref<string>('custom_values');
  return sql`(${contains(values, `${pair},`)} or ${contains(values, `${pair}}`)})`;
};

/** What a client does is a sign of life: an order, a ticket, a consent. What is sent to them is none. */
const silent = (since: string): RawBuilder<unknown>[] => [
  sql`created_at < ${since}`,
  sql`coalesce(marketing_consent_at, '') < ${since}`,
  sql`not exists (select 1 from orders_orders
    where orders_orders.contact_id = contacts_contacts.id and orders_orders.ordered_on >= ${since})`,
  sql`not exists (select 1 from orders_tickets
    where orders_tickets.contact_id = contacts_contacts.id and orders_tickets.opened_on >= ${since})`,
];
