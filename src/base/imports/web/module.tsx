import type { WebModule } from '../../../platform/modules/web/module.ts';
import { importsPermissions } from '../contract/permissions.ts';

const permission = 'imports.imports.manage';

export const importsWebModule: WebModule = {
  id: 'imports',
  permissions: importsPermissions,
  pages: [
    {
      path: '/admin/imports',
      permission,
      load: async () => ({ default: (await import('./pages/imports-page.tsx')).ImportsPage }),
    },
    {
      path: '/admin/imports/:importId',
      permission,
      load: async () => ({ default: (await import('./pages/import-page.tsx')).ImportPage }),
    },
  ],
  menu: [
    {
      id: 'imports.imports',
      group: 'administration',
      labelKey: 'imports:menu',
      icon: 'file-import',
      path: '/admin/imports',
      order: 50,
      permission,
    },
  ],
};
