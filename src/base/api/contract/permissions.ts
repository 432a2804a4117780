import type { Permission } from '../../../platform/modules/contract/manifest.ts';

export const apiPermissions: readonly Permission[] = [
  { id: 'api.tokens.manage', labelKey: 'api:permissions.tokensManage', roles: ['admin', 'manager'] },
  { id: 'api.tokens.oversee', labelKey: 'api:permissions.tokensOversee', roles: ['admin'] },
];
