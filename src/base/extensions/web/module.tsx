import type { WebModule } from '../../../platform/modules/web/module.ts';
import en from '../locales/en.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };

export const extensionsWebModule: WebModule = {
  id: 'extensions',
  locales: { fr, en },
  pages: [
    {
      path: '/admin/resources',
      load: async () => ({ default: (await import('./pages/resources-page.tsx')).ResourcesPage }),
    },
  ],
  menu: [
    {
      id: 'extensions.resources',
      group: 'administration',
      labelKey: 'extensions:menu',
      icon: 'puzzle',
      path: '/admin/resources',
      order: 10,
    },
  ],
};
