import type { ServerModule } from '../../../platform/modules/server/module.ts';
import { mailAccountsMigrations } from './migrations/index.ts';
import { mailAccountsRoutes } from './routes.ts';
import { closeWays } from './sending/pooled-transport.ts';

export const mailAccountsModule: ServerModule = {
  id: 'mail-accounts',
  migrations: mailAccountsMigrations,
  routes: mailAccountsRoutes,
  beforeClosing: ({ db }) => Promise.resolve(closeWays(db)),
};
