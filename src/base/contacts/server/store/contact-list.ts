import { sql, type Expression, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import { contains } from '../../../../platform/db/server/contains.ts';
import { jsonText } from '../../../../platform/db/server/json-text.ts';
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
  field?: FieldFilter | undefined;
  /** The civil date since which there was no sign of life. */
  inactiveSince?: string | undefined;
  ids?: readonly string[] | undefined;
}

/** One of the company's own fields, which is filled in, and with this where it is said. */
export type FieldFilter =
  | { id: string; kind: 'text'; words: readonly string[] }
  | { id: string; kind: 'boolean' | 'list'; value: string | undefined }
  | { id: string; kind: 'number' | 'date'; from: string | undefined; until: string | undefined };

export interface ListOrder {
  sort: ContactSort;
  direction: 'asc' | 'desc';
}

/** The columns that an index of those that are listed holds in this very order. */
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
  // Which ones first, of an index: whole rows are read of these alone.
  let ids = db.selectFrom('contacts_contacts').select('id').where(conditions(db, filter));
  for (const column of columnsOf[sort]) ids = ids.orderBy(column, direction);
  let rows = db
    .selectFrom('contacts_contacts')
    .selectAll()
    .where('id', 'in', ids.limit(page.limit).offset(page.offset));
  for (const column of columnsOf[sort]) rows = rows.orderBy(column, direction);
  return rows.execute();
}

export async function countContactRows(db: Db, filter: ListFilter): Promise<number> {
  const row = await db
    .selectFrom('contacts_contacts')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where(conditions(db, filter))
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
const conditions = (db: Db, filter: ListFilter): Expression<SqlBool> =>
  sql.join(
    [
      sql`erased_at is null and merged_into_id is null`,
      ...filter.words.map((word) => contains(sql.ref<string>('search_norm'), word)),
      ...chosen(db, filter),
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

function chosen(db: Db, filter: ListFilter): RawBuilder<unknown>[] {
  const { group, categoryId, state, marketing, missing, field, inactiveSince, ids } = filter;
  const found: RawBuilder<unknown>[] = [stateSql[state]];
  if (group) found.push(sql`contact_group = ${group}`);
  if (marketing) found.push(marketingSql[marketing]);
  if (missing) found.push(missingSql[missing]);
  if (ids) found.push(sql`id in (${sql.join(ids)})`);
  if (categoryId) {
    found.push(sql`exists (select 1 from contacts_contact_categories
      where contact_id = contacts_contacts.id and category_id = ${categoryId})`);
  }
  if (field) found.push(...fieldFound(db, field));
  if (inactiveSince) found.push(...silent(inactiveSince));
  return found;
}

function fieldFound(db: Db, field: FieldFilter): RawBuilder<unknown>[] {
  const held = jsonText(db, field.kind === 'text' ? 'custom_norm' : 'custom_values', field.id);
  const found: RawBuilder<unknown>[] = [sql`${held} is not null`];
  if (field.kind === 'text') return [...found, ...field.words.map((word) => sql`${contains(held, word)}`)];
  if ('value' in field) {
    return field.value === undefined ? found : [sql`${held} in (${sql.join(heldAs(field.value))})`];
  }
  const { from, until, kind } = field;
  if (kind === 'date') {
    if (from !== undefined) found.push(sql`${held} >= ${from}`);
    if (until !== undefined) found.push(sql`${held} <= ${until}`);
    return found;
  }
  const figure = sql`cast(${held} as double precision)`;
  if (from !== undefined) found.push(sql`${figure} >= ${Number(from)}`);
  if (until !== undefined) found.push(sql`${figure} <= ${Number(until)}`);
  return found;
}

/** SQLite says yes and no as figures. */
const heldAs = (value: string): string[] =>
  value === 'true' || value === 'false' ? [value, value === 'true' ? '1' : '0'] : [value];

/** What a client does is a sign of life: an order, a ticket, a consent. What is sent to them is none. */
const silent = (since: string): RawBuilder<unknown>[] => [
  sql`created_at < ${since}`,
  sql`coalesce(marketing_consent_at, '') < ${since}`,
  sql`not exists (select 1 from orders_orders
    where orders_orders.contact_id = contacts_contacts.id and orders_orders.ordered_on >= ${since})`,
  sql`not exists (select 1 from orders_tickets
    where orders_tickets.contact_id = contacts_contacts.id and orders_tickets.opened_on >= ${since})`,
];
