import type { ContactFilters } from '../../contract/contact-list.ts';

/** The filters of the list as the address names them, so that a link keeps them and the way back finds them. */
const names: Record<keyof ContactFilters, string> = {
  search: 'search',
  group: 'group',
  categoryId: 'category',
  state: 'state',
  marketing: 'marketing',
  missing: 'missing',
  fieldId: 'field',
  fieldValue: 'value',
  fieldFrom: 'from',
  fieldUntil: 'until',
  inactive: 'inactive',
  sort: 'sort',
  direction: 'direction',
};

const allowed: Partial<Record<keyof ContactFilters, readonly string[]>> = {
  group: ['client', 'prospect', 'partner', 'other'],
  state: ['archived', 'all'],
  marketing: ['opposed', 'consented', 'unsaid'],
  missing: ['email', 'address'],
  inactive: ['true'],
  sort: ['name', 'company', 'city', 'changed'],
  direction: ['ascending', 'descending'],
};

const bound = /^(-?\d{1,15}(\.\d{1,10})?|\d{4}-\d{2}-\d{2})$/;

/** What an address asks for; what it cannot mean is left out. */
export function filtersOf(params: URLSearchParams): ContactFilters {
  const found: Record<string, unknown> = {};
  for (const [key, name] of Object.entries(names)) {
    const value = params.get(name);
    if (value === null || value === '') continue;
    if (allowed[key as keyof ContactFilters]?.includes(value) === false) continue;
    if ((key === 'fieldFrom' || key === 'fieldUntil') && !bound.test(value)) continue;
    found[key] = key === 'inactive' ? true : value.slice(0, 200);
  }
  return found as ContactFilters;
}

/** The address of these filters, and of nothing else. */
export function paramsOf(filters: ContactFilters): URLSearchParams {
  const params = new URLSearchParams();
  for (const [key, name] of Object.entries(names)) {
    const value = filters[key as keyof ContactFilters];
    if (value !== undefined && value !== '') params.set(name, String(value));
  }
  return params;
}

/** How many filters narrow the list, beside its search and its group, which stand in view. */
export const countFilters = ({ categoryId, state, marketing, missing, fieldId, inactive }: ContactFilters) =>
  [categoryId, state, marketing, missing, fieldId, inactive].filter((one) => one !== undefined).length;

/** The same column again turns the order round; the last change comes first. */
export function nextSort(
  { sort = 'name', direction }: ContactFilters,
  by: NonNullable<ContactFilters['sort']>,
): Pick<ContactFilters, 'sort' | 'direction'> {
  const usual = by === 'changed' ? 'descending' : 'ascending';
  if (sort !== by) return { sort: by, direction: usual };
  return {
    sort: by,
    direction:
      shownDirection({ sort, ...(direction && { direction }) }) === 'ascending' ? 'descending' : 'ascending',
  };
}

export const shownDirection = ({ sort, direction }: ContactFilters): 'ascending' | 'descending' =>
  direction ?? (sort === 'changed' ? 'descending' : 'ascending');
