import { sql, type Kysely } from 'kysely';
import type { ContactRow, ContactsTables } from '../tables.ts';

type SoughtRow = Pick<ContactRow, 'id' | 'email' | 'sort_norm'>;

// The values of one statement stay far under what either engine takes.
const valuesAtOnce = 1000;

/** Neither merged nor erased, in no order. */
export async function findSought(
  db: Kysely<ContactsTables>,
  { emails, names }: { emails: readonly string[]; names: readonly string[] },
): Promise<SoughtRow[]> {
  const found = new Map<string, SoughtRow>();
  const look = async (column: 'email' | 'sort_norm', values: readonly string[]) => {
    for (let from = 0; from < values.length; from += valuesAtOnce) {
      const rows = await db
        .selectFrom('contacts_contacts')
        .select(['id', 'email', 'sort_norm'])
        .where('merged_into_id', 'is', null)
        .where('erased_at', 'is', null)
        .where(
          column === 'email' ? sql<string>`lower(email)` : 'sort_norm',
          'in',
          values.slice(from, from + valuesAtOnce),
        )
        .execute();
      for (const row of rows) found.set(row.id, row);
    }
  };
  await look('email', emails);
  await look('sort_norm', names);
  return [...found.values()];
}
