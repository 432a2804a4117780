import { sql, type Kysely, type SqlBool } from 'kysely';
import type { ContactRow, ContactsTables } from '../tables.ts';

// The values of one statement stay far under what either engine takes.
const valuesAtOnce = 1000;

/** Those that have one of these addresses (in lower case) and object to marketing, the first objection first. */
export async function findObjecting(
  db: Kysely<ContactsTables>,
  emails: readonly string[],
): Promise<ContactRow[]> {
  const found: ContactRow[] = [];
  for (let from = 0; from < emails.length; from += valuesAtOnce) {
    const rows = await db
      .selectFrom('contacts_contacts')
      .selectAll()
      .where(sql<string>`lower(email)`, 'in', emails.slice(from, from + valuesAtOnce))
      // Word for word what the partial index says: SQLite uses it for no other text.
      .where(sql<SqlBool>`marketing_opposed_at is not null`)
      .where('merged_into_id', 'is', null)
      .where('erased_at', 'is', null)
      .orderBy('marketing_opposed_at')
      .orderBy('id')
      .execute();
    found.push(...rows);
  }
  return found;
}

/** The other contacts with this address (in lower case), neither merged nor erased. */
export async function idsAtAddress(
  db: Kysely<ContactsTables>,
  email: string,
  contactId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('contacts_contacts')
    .select('id')
    .where(sql<string>`lower(email)`, '=', email)
    .where('id', '!=', contactId)
    .where('merged_into_id', 'is', null)
    .where('erased_at', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
