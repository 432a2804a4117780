import type { WebModule } from '../../../platform/modules/web/module.ts';
import { extensionsPermissions } from '../contract/permissions.ts';

export const extensionsWebModule: WebModule = {
  id: 'extensions',
  permissions: extensionsPermissions,
  pages: [
    {
      path: '/admin/resources',
      load: async () => ({ default: (await import('./pages/resources-page.tsx')).ResourcesPage }),
    },
    {
      path: '/about/:id',
      load: async () => ({ default: (await import('./pages/about-extension-page.tsx')).AboutExtensionPage }),
    },
  ],
  commands: [
    {
      id: 'RESSOURCES',
      labelKey: 'extensions:menu',
      path: '/admin/resources',
      permission: 'extensions.extensions.manage',
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
