import type { WebModule } from '../../../platform/modules/web/module.ts';
import { webhooksPermissions } from '../contract/permissions.ts';

export const webhooksWebModule: WebModule = {
  id: 'webhooks',
  permissions: webhooksPermissions,
  pages: [],
};
