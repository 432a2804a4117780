import type { WebModule } from '../../../platform/modules/web/module.ts';
import { headerIndicatorSlot } from '../../../platform/modules/web/shell-slots.ts';
import { fillSlot } from '../../../platform/modules/web/slots.ts';
import { backupsPermissions } from '../contract/permissions.ts';
import { ConcernIndicator } from './components/concern-indicator.tsx';

export const backupsWebModule: WebModule = {
  id: 'backups',
  permissions: backupsPermissions,
  pages: [
    {
      path: '/admin/backups',
      permission: 'backups.backups.manage',
      load: async () => ({ default: (await import('./pages/backups-page.tsx')).BackupsPage }),
    },
  ],
  menu: [
    {
      id: 'backups.backups',
      group: 'administration',
      labelKey: 'backups:menu.backups',
      icon: 'archive',
      path: '/admin/backups',
      order: 70,
      permission: 'backups.backups.manage',
    },
  ],
  slots: [fillSlot(headerIndicatorSlot, { id: 'backups.concern', Component: ConcernIndicator })],
};
