import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import type { DemonstrationAccounts, SetupRequest, SetupState } from '../contract/setup.ts';

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => api.get<SetupState>('/api/setup', signal),
});

export const setUp = (request: SetupRequest) => api.post<null>('/api/setup', request);
export const loadDemonstration = () => api.post<DemonstrationAccounts>('/api/setup/demonstration');
