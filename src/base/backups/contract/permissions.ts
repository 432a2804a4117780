import type { Permission } from '../../../platform/modules/contract/manifest.ts';

export const backupsPermissions: readonly Permission[] = [
  { id: 'backups.backups.manage', labelKey: 'backups:permissions.backupsManage', roles: ['admin'] },
];
