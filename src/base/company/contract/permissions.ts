import type { Permission } from '../../../platform/modules/contract/manifest.ts';

export const companyPermissions: readonly Permission[] = [
  { id: 'company.company.change', labelKey: 'company:permissions.companyChange', roles: ['admin'] },
  { id: 'company.stores.change', labelKey: 'company:permissions.storesChange', roles: ['admin', 'manager'] },
];
