import type { ServerModule } from '../../../platform/modules/server/module.ts';
import { companyTopic } from '../contract/events.ts';
import { companyPermissions } from '../contract/permissions.ts';
import { demonstrateCompany } from './demonstrate.ts';
import { identityRoutes } from './identity-routes.ts';
import { logoRoutes } from './logo-routes.ts';
import { companyMigrations } from './migrations/index.ts';
import { companyRoutes } from './routes.ts';

export const companyModule: ServerModule = {
  id: 'company',
  permissions: companyPermissions,
  migrations: companyMigrations,
  heldFiles: { company_companies: ['logo_hash'] },
  routes(http, { files }) {
    companyRoutes(http);
    identityRoutes(http);
    logoRoutes(http, files);
  },
  start({ live }) {
    // Whoever is signed in sees the company.
    live.defineTopics(companyTopic, (_viewer, topic) => Promise.resolve(topic === companyTopic));
  },
  demonstrate: (tx, demonstration, platform) => demonstrateCompany(tx, demonstration, platform.clock.now()),
};
