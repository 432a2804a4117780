import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import type { Company, CalendarChange } from '../contract/company.ts';

export const companyQuery = queryOptions({
  queryKey: ['company'],
  queryFn: ({ signal }) => api.get<Company>('/api/company', signal),
});

/** Of an administrator: when the company works. */
export const changeCalendar = (calendar: CalendarChange): Promise<Company> =>
  api.put<Company>('/api/company/calendar', calendar);
