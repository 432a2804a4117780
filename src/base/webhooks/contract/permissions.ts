import type { Permission } from '../../../platform/modules/contract/manifest.ts';

export const webhooksPermissions: readonly Permission[] = [
  { id: 'webhooks.webhooks.manage', labelKey: 'webhooks:permissions.webhooksManage', roles: ['admin'] },
];
