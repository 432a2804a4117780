import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../../../platform/http/web/api.ts';
import type { ContactFilterChoices, ContactFilters, ContactList } from '../../contract/contact-list.ts';
import type { NewSavedView, SavedView, SavedViewChange, SavedViewList } from '../../contract/saved-views.ts';

/** Lines of one page of the list. */
export const linesPerPage = 50;

export function contactLinesQuery(filters: ContactFilters, page: number) {
  const asked = new URLSearchParams(
    Object.entries(filters).map(([name, value]) => [name, String(value)] as [string, string]),
  );
  asked.set('limit', `${linesPerPage}`);
  asked.set('offset', `${(page - 1) * linesPerPage}`);
  return queryOptions({
    queryKey: ['contacts', 'list', asked.toString()],
    queryFn: ({ signal }) => api.get<ContactList>(`/api/contacts?${asked.toString()}`, signal),
    placeholderData: keepPreviousData,
  });
}

export const filterChoicesQuery = () =>
  queryOptions({
    queryKey: ['contacts', 'filters'],
    queryFn: ({ signal }) => api.get<ContactFilterChoices>('/api/contacts/filters', signal),
  });

export const savedViewsQuery = () =>
  queryOptions({
    queryKey: ['contacts', 'views'],
    queryFn: ({ signal }) => api.get<SavedViewList>('/api/contacts/views', signal),
  });

export const saveView = (view: NewSavedView) => api.post<SavedView>('/api/contacts/views', view);
export const changeView = (id: string, change: SavedViewChange) =>
  api.put<SavedView>(`/api/contacts/views/${id}`, change);
export const deleteView = (id: string) => api.delete<null>(`/api/contacts/views/${id}`);
