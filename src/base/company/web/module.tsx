import type { WebModule } from '../../../platform/modules/web/module.ts';
import { companyPermissions } from '../contract/permissions.ts';

export const companyWebModule: WebModule = {
  id: 'company',
  permissions: companyPermissions,
  pages: [
    {
      path: '/admin/company',
      load: async () => ({ default: (await import('./pages/company-page.tsx')).CompanyPage }),
    },
  ],
  commands: [
    { id: 'SOCIETE', labelKey: 'company:menu', path: '/admin/company', permission: 'company.company.change' },
  ],
  menu: [
    {
      id: 'company.company',
      group: 'administration',
      labelKey: 'company:menu',
      icon: 'building',
      path: '/admin/company',
      order: 30,
    },
  ],
};
