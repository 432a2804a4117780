import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import type { ContactFields } from '../contract/custom-fields.ts';
import type { DuplicateList, DuplicateQuery } from '../contract/duplicates.ts';
import type { MergePreview } from '../contract/merge.ts';
import type { ContactList } from '../contract/contact-list.ts';
import type { Contact } from '../contract/contacts.ts';

export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: ['contacts', 'contact', id],
    queryFn: ({ signal }) => api.get<Contact>(`/api/contacts/${encodeURIComponent(id)}`, signal),
  });

/** The company's own fields and the categories. */
export const contactFieldsQuery = queryOptions({
  queryKey: ['contacts', 'fields'],
  queryFn: ({ signal }) => api.get<ContactFields>('/api/contacts/fields', signal),
});

/** Who may be the same as what is typed. */
export const duplicatesQuery = (asked: DuplicateQuery) =>
  queryOptions({
    queryKey: ['contacts', 'duplicates', asked],
    queryFn: ({ signal }) =>
      api.get<DuplicateList>(
        `/api/contacts/duplicates?${new URLSearchParams({ ...asked }).toString()}`,
        signal,
      ),
    placeholderData: keepPreviousData,
  });

export const mergeQuery = (id: string, otherId: string) =>
  queryOptions({
    queryKey: ['contacts', 'merge', id, otherId],
    queryFn: ({ signal }) => api.get<MergePreview>(`/api/contacts/${id}/merge/${otherId}`, signal),
    // What one chooses from must be what is there.
    staleTime: 0,
    gcTime: 0,
  });

/** The first contacts that match, archived ones too: they may be what one looks for. */
export const contactFinderQuery = (search: string) =>
  queryOptions({
    queryKey: ['contacts', 'find', search],
    queryFn: ({ signal }) =>
      api.get<ContactList>(
        `/api/contacts?${new URLSearchParams({ search, limit: '20' }).toString()}`,
        signal,
      ),
    placeholderData: keepPreviousData,
  });
