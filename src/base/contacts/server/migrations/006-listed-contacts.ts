import { sql, type Kysely } from 'kysely';

/** Those that lists show unless they are asked for others. */
const listed = sql`erased_at is null and merged_into_id is null and archived_at is null`;

const letters: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/** Without accents and case, as the application writes what it searches. */
const searched = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[œæßøłđ]/g, (letter) => letters[letter]!)
    .replace(/[’‘ʼ′`´]/g, "'")
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

export const listedContacts = {
  name: '006-listed-contacts',
  async up(db: Kysely<unknown>): Promise<void> {
    for (const former of ['in_order', 'by_company', 'by_city', 'by_change', 'listed']) {
      await sql`drop index ${sql.ref(`contacts_contacts_${former}`)}`.execute(db);
    }
    // Each holds the listed ones alone, in an order of the list: a page far down is found without reading what is before.
    for (const [name, columns] of [
      ['name', sql`sort_norm, id`],
      ['company', sql`sort_company, sort_norm, id`],
      ['city', sql`sort_city, sort_norm, id`],
      ['change', sql`coalesce(updated_at, created_at), id`],
      ['group', sql`contact_group, sort_norm, id`],
    ] as const) {
      await sql`create index ${sql.ref(`contacts_listed_by_${name}`)}
        on contacts_contacts (${columns}) where ${listed}`.execute(db);
    }

    // JSON of the texts in the company's own fields, as filters look in them.
    await sql`alter table contacts_contacts add column custom_norm text not null default '{}'`.execute(db);
    const { rows } = await sql<{ id: string; custom_values: string }>`select id, custom_values
      from contacts_contacts where custom_values <> '{}'`.execute(db);
    for (const { id, custom_values } of rows) {
      const texts = Object.entries(JSON.parse(custom_values) as Record<string, unknown>)
        .filter(([, value]) => typeof value === 'string')
        .map(([field, value]) => [field, searched(value as string)]);
      await sql`update contacts_contacts set custom_norm = ${JSON.stringify(Object.fromEntries(texts))}
        where id = ${id}`.execute(db);
    }
  },
};
