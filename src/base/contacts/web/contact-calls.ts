import { api } from '../../../platform/http/web/api.ts';
import type { ContactChanges, NewContact } from '../contract/contact-input.ts';
import type { Contact } from '../contract/contacts.ts';
import type {
  CategoryInput,
  ContactFields,
  CustomFieldChanges,
  NewCustomField,
} from '../contract/custom-fields.ts';
import type { MergeChoice } from '../contract/merge.ts';

const path = (id: string) => `/api/contacts/${encodeURIComponent(id)}`;

/** What may be done to one contact. */
export const contactCalls = {
  create: (contact: NewContact) => api.post<Contact>('/api/contacts', contact),
  change: (id: string, changes: ContactChanges) => api.patch<Contact>(path(id), changes),
  archive: (id: string) => api.post<Contact>(`${path(id)}/archive`),
  unarchive: (id: string) => api.post<Contact>(`${path(id)}/unarchive`),
  merge: (id: string, choice: MergeChoice) => api.post<Contact>(`${path(id)}/merge`, choice),
};

const fields = '/api/contacts/fields';
const categories = '/api/contacts/categories';

/** What may be done to the company's own fields; all answer them as they are then. */
export const fieldCalls = {
  create: (field: NewCustomField) => api.post<ContactFields>(fields, field),
  change: (id: string, changes: CustomFieldChanges) => api.patch<ContactFields>(`${fields}/${id}`, changes),
  archive: (id: string) => api.post<ContactFields>(`${fields}/${id}/archive`),
  unarchive: (id: string) => api.post<ContactFields>(`${fields}/${id}/unarchive`),
  order: (ids: readonly string[]) => api.put<ContactFields>(`${fields}/order`, { ids }),
};

export const categoryCalls = {
  create: (category: CategoryInput) => api.post<ContactFields>(categories, category),
  change: (id: string, category: CategoryInput) => api.put<ContactFields>(`${categories}/${id}`, category),
  archive: (id: string) => api.post<ContactFields>(`${categories}/${id}/archive`),
  unarchive: (id: string) => api.post<ContactFields>(`${categories}/${id}/unarchive`),
  order: (ids: readonly string[]) => api.put<ContactFields>(`${categories}/order`, { ids }),
};
