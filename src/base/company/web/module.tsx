import type { WebModule } from '../../../platform/modules/web/module.ts';
import en from '../locales/en.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };

export const companyWebModule: WebModule = {
  id: 'company',
  locales: { fr, en },
  pages: [
    {
      path: '/admin/company',
      load: async () => ({ default: (await import('./pages/company-page.tsx')).CompanyPage }),
    },
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
