import { withAllWords } from '../../../platform/i18n/web/load-words.ts';
import type { WebModule } from '../../../platform/modules/web/module.ts';
import { auditPermissions } from '../contract/permissions.ts';

export const auditWebModule: WebModule = {
  id: 'audit',
  permissions: auditPermissions,
  pages: [
    {
      path: '/admin/journal',
      permission: 'audit.acts.read',
      load: () => withAllWords(() => import('./pages/journal-page.tsx')),
    },
  ],
  menu: [
    {
      id: 'audit.journal',
      group: 'administration',
      labelKey: 'audit:menu.journal',
      icon: 'history',
      path: '/admin/journal',
      order: 60,
      permission: 'audit.acts.read',
    },
  ],
};
