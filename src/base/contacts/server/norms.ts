import { searchText } from '../../../platform/text/contract/search-text.ts';
import type { ContactRow } from './tables.ts';

type Written = Omit<ContactRow, 'sort_norm' | 'search_norm'>;

/**
 * Organisations sort by their name, people by their last name, letter by letter: without spaces and punctuation
 * every collation of either engine puts them in the same order, and « Le Goff » stands beside « Legoff ».
 */
export const sortNorm = (row: Written): string =>
  searchText(row.company_name ?? [row.last_name, row.first_name].filter(Boolean).join(' ')).replace(
    /[^\p{L}\p{N}]/gu,
    '',
  );

/** A mobile number is found as it is written and as it is dialled. */
export const searchNorm = (row: Written): string =>
  searchText(
    [
      row.company_name,
      row.first_name,
      row.last_name,
      row.email,
      row.mobile,
      row.mobile?.replace(/\D/g, ''),
      row.postal_code,
      row.city,
    ]
      .filter(Boolean)
      .join(' '),
  );
