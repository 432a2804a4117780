import type { ServerModule } from '../../../platform/modules/server/module.ts';
import { contactsPermissions } from '../contract/permissions.ts';
import { demonstrateContacts } from './demonstrate.ts';
import { contactsMigrations } from './migrations/index.ts';
import { contactsRoutes } from './routes.ts';

export const contactsModule: ServerModule = {
  id: 'contacts',
  permissions: contactsPermissions,
  migrations: contactsMigrations,
  heldFiles: { contacts_documents: ['file_hash'] },
  routes: contactsRoutes,
  demonstrate: (tx, demonstration, platform) => demonstrateContacts(tx, demonstration, platform.clock.now()),
};
