import type { ServerModule } from '../../../platform/modules/server/module.ts';
import { demonstrateContacts } from './demonstrate.ts';
import { contactsMigrations } from './migrations/index.ts';
import { contactsRoutes } from './routes.ts';

export const contactsModule: ServerModule = {
  id: 'contacts',
  migrations: contactsMigrations,
  routes: contactsRoutes,
  demonstrate: (tx, demonstration, platform) => demonstrateContacts(tx, demonstration, platform.clock.now()),
};
