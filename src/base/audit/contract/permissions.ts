import type { Permission } from '../../../platform/modules/contract/manifest.ts';

export const auditPermissions: readonly Permission[] = [
  { id: 'audit.acts.read', labelKey: 'audit:permissions.actsRead', roles: ['admin'] },
];
