import type { Permission } from '../../../platform/modules/contract/manifest.ts';

export const usersPermissions: readonly Permission[] = [
  { id: 'users.users.manage', labelKey: 'users:permissions.usersManage', roles: ['admin'] },
];
