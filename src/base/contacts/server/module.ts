import type { ServerModule } from '../../../platform/modules/server/module.ts';
import { contactsPermissions } from '../contract/permissions.ts';
import { demonstrateContacts } from './demonstrate.ts';
import { contactsMigrations } from './migrations/index.ts';
import { finishErasures } from './erasure/finish-erasures.ts';
import { ownParts } from './export/own-parts.ts';
import { readingRoutes } from './reading-routes.ts';
import { moveOwnRows, countOwnRows } from './move-own-rows.ts';
import { contactsRoutes } from './routes.ts';
import { startContacts } from './start-contacts.ts';
import { contactsWithDocuments } from './store/moved-rows.ts';
import { contactWebhookEvents } from './tell-contact.ts';

/** `everyModule`: those that may hold something on a contact. */
export const createContactsModule = (everyModule: () => readonly ServerModule[]): ServerModule => ({
  id: 'contacts',
  permissions: contactsPermissions,
  migrations: contactsMigrations,
  webhookEvents: contactWebhookEvents,
  heldFiles: { contacts_documents: ['file_hash'] },
  routes(http, platform) {
    contactsRoutes(http, { ...platform, everyModule });
    readingRoutes(http, { ...platform, everyModule });
  },
  start(platform) {
    startContacts(platform, { ...platform, everyModule });
    platform.jobs.define({
      name: 'contacts.finish-erasures',
      everyMs: 24 * 60 * 60_000,
      leaseMs: 60 * 60_000,
      run: () => finishErasures({ ...platform, everyModule }),
    });
  },
  exportContact: ownParts,
  countOfContact: countOwnRows,
  moveContact: moveOwnRows,
  contactsInUse: contactsWithDocuments,
  demonstrate: (tx, demonstration, platform) => demonstrateContacts(tx, demonstration, platform.clock.now()),
});
