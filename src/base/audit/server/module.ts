import type { ServerModule } from '../../../platform/modules/server/module.ts';
import { auditPermissions } from '../contract/permissions.ts';
import { auditMigrations } from './migrations/index.ts';
import { auditRoutes } from './routes.ts';

export const auditModule: ServerModule = {
  id: 'audit',
  permissions: auditPermissions,
  migrations: auditMigrations,
  routes: auditRoutes,
};
