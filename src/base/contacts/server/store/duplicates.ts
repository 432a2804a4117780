import { sql, type Kysely } from 'kysely';
import { contains } from '../../../../platform/db/server/contains.ts';
import type { ContactRow, ContactsTables } from '../tables.ts';

/** What one contact may share with another. Empty: not asked. */
export interface Likeness {
  /** In lower case. */
  email: string;
  /** As lists sort by it. */
  sortNorm: string;
  /** Normalised. */
  city: string;
  /** Digits. */
  phone: string;
  exceptId: string | null;
}

/** Those that have the same address, or the same name with the same town or number. */
export const findAlike = (db: Kysely<ContactsTables>, like: Likeness, limit: number): Promise<ContactRow[]> =>
  db
    .selectFrom('contacts_contacts')
    .selectAll()
    .where('merged_into_id', 'is', null)
    .where('erased_at', 'is', null)
    .where('id', '!=', like.exceptId ?? '')
    .where((where) => {
      const search = where.ref('search_norm');
      const found = [];
      if (like.email !== '')
        found.push(where(sql<string>`lower(email)`, '=', like.email), contains(search, like.email));
      const beside = [like.city, like.phone]
        .filter((word) => word !== '')
        .map((word) => contains(search, word));
      if (like.sortNorm !== '' && beside.length > 0) {
        found.push(where.and([where('sort_norm', '=', like.sortNorm), where.or(beside)]));
      }
      return where.or(found);
    })
    .orderBy('sort_norm')
    .orderBy('id')
    .limit(limit)
    .execute();
