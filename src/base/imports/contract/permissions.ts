import type { Permission } from '../../../platform/modules/contract/manifest.ts';

export const importsPermissions: readonly Permission[] = [
  {
    id: 'imports.imports.manage',
    labelKey: 'imports:permissions.importsManage',
    roles: ['admin', 'manager'],
  },
];
