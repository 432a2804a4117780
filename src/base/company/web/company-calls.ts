import { api } from '../../../platform/http/web/api.ts';
import type { Company } from '../contract/company.ts';

/** What an administrator changes above and under the company's letters. Each answers with the company. */
export const companyCalls = {
  changeLogo: (file: File) => {
    const form = new FormData();
    form.set('file', file, file.name);
    return api.put<Company>('/api/company/logo', form);
  },
  removeLogo: () => api.delete<Company>('/api/company/logo'),
  writeLegalNotice: (legalNotice: string) => api.put<Company>('/api/company/legal-notice', { legalNotice }),
};

/** Where the logo is read: another logo has another address. */
export const logoUrl = (hash: string): string => `/api/company/logo/${hash}`;
