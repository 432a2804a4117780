import type { Permission } from '../../../platform/modules/contract/manifest.ts';

export const extensionsPermissions: readonly Permission[] = [
  {
    id: 'extensions.extensions.manage',
    labelKey: 'extensions:permissions.extensionsManage',
    roles: ['admin'],
  },
];
