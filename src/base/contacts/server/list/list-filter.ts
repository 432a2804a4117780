import { searchWords } from '../../../../platform/text/contract/search-text.ts';
import type { ContactFilters } from '../../contract/contact-list.ts';
import type { ListFilter, ListOrder } from '../store/contact-list.ts';

/** What is asked of the list, as the store reads it. `inactiveSince` is where the years of silence begin. */
export const listFilter = (asked: ContactFilters, inactiveSince: string): ListFilter => ({
  words: searchWords(asked.search ?? ''),
  group: asked.group,
  categoryId: asked.categoryId,
  state: asked.state ?? 'listed',
  marketing: asked.marketing,
  missing: asked.missing,
  customPair: customPair(asked),
  inactiveSince: asked.inactive ? inactiveSince : undefined,
});

/** By name from A to Z; the last changes first. */
export function listOrder({ sort = 'name', direction }: ContactFilters): ListOrder {
  const usual = sort === 'changed' ? 'descending' : 'ascending';
  return { sort, direction: (direction ?? usual) === 'ascending' ? 'asc' : 'desc' };
}

/** `"field":"choice"` or `"field":true`, as the row's JSON holds it. */
function customPair({ fieldId, fieldValue }: ContactFilters): string | undefined {
  if (fieldId === undefined || fieldValue === undefined) return undefined;
  const isYesOrNo = fieldValue === 'true' || fieldValue === 'false';
  return `${JSON.stringify(fieldId)}:${isYesOrNo ? fieldValue : JSON.stringify(fieldValue)}`;
}
