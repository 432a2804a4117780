import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import type { Contact, ContactGroup, ContactList } from '../contract/contacts.ts';

/** Lines of one page of the list. */
export const contactsPerPage = 50;

export interface ContactSearch {
  search: string;
  group: ContactGroup | null;
  /** From 1. */
  page: number;
}

export function contactListQuery({ search, group, page }: ContactSearch) {
  const asked = new URLSearchParams({
    limit: `${contactsPerPage}`,
    offset: `${(page - 1) * contactsPerPage}`,
  });
  if (search) asked.set('search', search);
  if (group) asked.set('group', group);
  return queryOptions({
    queryKey: ['contacts', 'list', { search, group, page }],
    queryFn: ({ signal }) => api.get<ContactList>(`/api/contacts?${asked.toString()}`, signal),
    placeholderData: keepPreviousData,
  });
}

export const contactQuery = (id: string) =>
  queryOptions({
    queryKey: ['contacts', 'contact', id],
    queryFn: ({ signal }) => api.get<Contact>(`/api/contacts/${encodeURIComponent(id)}`, signal),
  });
