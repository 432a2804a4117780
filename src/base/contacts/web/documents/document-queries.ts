import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../../platform/http/web/api.ts';
import type { ContactDocumentList } from '../../contract/documents.ts';

export const documentsPath = (contactId: string) => `/api/contacts/${contactId}/documents`;

export const documentsQuery = (contactId: string) =>
  queryOptions({
    queryKey: ['contacts', 'documents', contactId],
    queryFn: ({ signal }) => api.get<ContactDocumentList>(documentsPath(contactId), signal),
  });
