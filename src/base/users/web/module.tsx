import type { WebModule } from '../../../platform/modules/web/module.ts';
import en from '../locales/en.json' with { type: 'json' };
import fr from '../locales/fr.json' with { type: 'json' };

export const usersWebModule: WebModule = {
  id: 'users',
  locales: { fr, en },
  pages: [
    {
      path: '/admin/users',
      load: async () => ({ default: (await import('./pages/users-page.tsx')).UsersPage }),
    },
  ],
  menu: [
    {
      id: 'users.users',
      group: 'administration',
      labelKey: 'users:menu',
      icon: 'users',
      path: '/admin/users',
      order: 20,
    },
  ],
};
