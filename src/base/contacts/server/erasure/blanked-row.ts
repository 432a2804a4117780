import { blankContact } from '../blank-contact.ts';
import type { ContactRow } from '../tables.ts';

/** What stands where a name was: lists of what the law wants kept still show to whom it belonged, and not who. */
const nobody = 'Personne effacée';

/** The row of a person who is erased: that there was somebody, and nothing of who it was. */
export const blankedRow = (row: ContactRow, now: string): Partial<ContactRow> => ({
  ...blankContact,
  ...{ civility_long: null, civility_letter: null, civility_short: null },
  ...{ first_name: null, last_name: nobody, company_name: null, job_title: null },
  ...{ email: null, mobile: null, marketing_opposed_at: null },
  ...{ address1: null, address2: null, postal_code: null, city: null, country: null },
  ...{ sort_norm: '', sort_company: '1', sort_city: '1', search_norm: '', custom_norm: '{}' },
  merged_into_id: row.merged_into_id,
  archived_at: row.archived_at ?? now,
  erased_at: now,
  updated_at: now,
  version: row.version + 1,
});
