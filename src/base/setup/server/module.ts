import type { ServerModule } from '../../../platform/modules/server/module.ts';
import { setupRoutes, type LoadDemonstration } from './routes.ts';

/** The first start of an empty base. What the demonstration holds is known by the application alone. */
export const createSetupModule = (parts: { loadDemonstration: LoadDemonstration }): ServerModule => ({
  id: 'setup',
  migrations: [],
  routes: (http, platform) => setupRoutes(http, platform, parts.loadDemonstration),
});
