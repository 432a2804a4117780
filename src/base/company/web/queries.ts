import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import type { Company } from '../contract/company.ts';

export const companyQuery = queryOptions({
  queryKey: ['company'],
  queryFn: ({ signal }) => api.get<Company>('/api/company', signal),
});
