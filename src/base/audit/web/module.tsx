import type { WebModule } from '../../../platform/modules/web/module.ts';
import { auditPermissions } from '../contract/permissions.ts';

export const auditWebModule: WebModule = {
  id: 'audit',
  permissions: auditPermissions,
  pages: [],
};
