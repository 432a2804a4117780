import type { Permission } from '../../../platform/modules/contract/manifest.ts';

export const usersPermissions = [
  { id: 'users.users.manage', labelKey: 'users:permissions.usersManage', roles: ['admin'] },
] as const satisfies readonly Permission[];
