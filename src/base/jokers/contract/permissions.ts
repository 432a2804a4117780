import type { Permission } from '../../../platform/modules/contract/manifest.ts';

export const jokersPermissions: readonly Permission[] = [
  { id: 'jokers.defaults.change', labelKey: 'jokers:permissions.defaultsChange', roles: ['admin'] },
];
