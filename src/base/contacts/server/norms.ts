import { searchText } from '../../../platform/text/contract/search-text.ts';
import type { CustomValues } from '../contract/custom-fields.ts';
import type { ContactRow } from './tables.ts';

type Norms = Pick<ContactRow, 'sort_norm' | 'sort_company' | 'sort_city' | 'search_norm' | 'custom_norm'>;
type Written = Omit<ContactRow, keyof Norms>;

/** What lists sort by and searches look in: written again with every change of a contact. */
export const normsOf = (row: Written): Norms => ({
  sort_norm: sortedName(row),
  sort_company: sortedOrLast(row.company_name),
  sort_city: sortedOrLast(row.city),
  search_norm: searchNorm(row),
  custom_norm: customNorm(row),
});

/**
 * Organisations sort by their name, people by their last name, letter by letter: without spaces and punctuation
 * every collation of either engine puts them in the same order, and « Le Goff » stands beside « Legoff ».
 */
export const sortedName = (row: Pick<Written, 'company_name' | 'last_name' | 'first_name'>): string =>
  sorted(row.company_name ?? [row.last_name, row.first_name].filter(Boolean).join(' '));

const sorted = (text: string): string => searchText(text).replace(/[^\p{L}\p{N}]/gu, '');

/** What there is before what is missing. */
const sortedOrLast = (text: string | null): string => (text ? `0${sorted(text)}` : '1');

/** Every address and every number finds a contact; a number as it is written and as it is dialled. */
function searchNorm(row: Written): string {
  const others = JSON.parse(row.other_emails) as { address: string }[];
  const numbers = [
    row.mobile,
    row.phone,
    ...(JSON.parse(row.other_phones) as { number: string }[]).map(({ number }) => number),
  ];
  const words = [
    ...[row.company_name, row.first_name, row.last_name],
    ...[row.email, ...others.map(({ address }) => address)],
    ...numbers.flatMap((number) => [number, number?.replace(/\D/g, '')]),
    ...[row.postal_code, row.city, row.pro_postal_code, row.pro_city, row.siren, row.external_id],
  ];
  return searchText(words.filter(Boolean).join(' '));
}

/** Dates and choices among them: they are texts too. */
function customNorm(row: Written): string {
  const values = Object.entries(JSON.parse(row.custom_values) as CustomValues);
  const texts = values.flatMap(([id, value]) => (typeof value === 'string' ? [[id, searchText(value)]] : []));
  return JSON.stringify(Object.fromEntries(texts));
}
