import type { Permission } from '../../../platform/modules/contract/manifest.ts';

export const mailAccountsPermissions: readonly Permission[] = [
  {
    id: 'mail-accounts.accounts.manage',
    labelKey: 'mail-accounts:permissions.accountsManage',
    roles: ['admin'],
  },
];
