import type { ServerModule } from '../../../platform/modules/server/module.ts';
import { mailAccountsMigrations } from './migrations/index.ts';
import { mailAccountsRoutes } from './routes.ts';

export const mailAccountsModule: ServerModule = {
  id: 'mail-accounts',
  migrations: mailAccountsMigrations,
  routes: mailAccountsRoutes,
};
