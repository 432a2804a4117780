import type { ServerModule } from '../../../platform/modules/server/module.ts';
import { webhooksPermissions } from '../contract/permissions.ts';
import { webhooksMigrations } from './migrations/index.ts';

export const webhooksModule: ServerModule = {
  id: 'webhooks',
  permissions: webhooksPermissions,
  migrations: webhooksMigrations,
};
