import { api } from '../../../platform/http/web/api.ts';
import type { CompanyIdentity, StoreInput } from '../contract/company-input.ts';
import type { CalendarChange, Company } from '../contract/company.ts';

/** What is changed of the company and its stores. Each answers with the company. */
export const companyCalls = {
  changeIdentity: (identity: CompanyIdentity) => api.put<Company>('/api/company/identity', identity),
  /** When it works. */
  changeCalendar: (calendar: CalendarChange) => api.put<Company>('/api/company/calendar', calendar),
  changeLogo: (file: File) => {
    const form = new FormData();
    form.set('file', file, file.name);
    return api.put<Company>('/api/company/logo', form);
  },
  removeLogo: () => api.delete<Company>('/api/company/logo'),
  writeLegalNotice: (notice: { legalNotice: string; version: number }) =>
    api.put<Company>('/api/company/legal-notice', notice),
  createStore: (store: StoreInput) => api.post<Company>('/api/company/stores', store),
  changeStore: ({ id, version, store }: { id: string; version: number; store: StoreInput }) =>
    api.put<Company>(`/api/company/stores/${id}`, { version, store }),
  archiveStore: ({ id, archived }: { id: string; archived: boolean }) =>
    api.put<Company>(`/api/company/stores/${id}/archived`, { archived }),
  orderStores: (ids: readonly string[]) => api.put<Company>('/api/company/stores/order', { ids }),
};

/** Where the logo is read: another logo has another address. */
export const logoUrl = (hash: string): string => `/api/company/logo/${hash}`;
