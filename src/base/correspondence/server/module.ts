import type { Platform, ServerModule } from '../../../platform/modules/server/module.ts';
import { contactById } from '../../contacts/server/public.ts';
import { contactTopicPrefix, mailboxTopic } from '../contract/events.ts';
import { eraseMails, foreseeMailErasure } from './held/erase-mails.ts';
import { exportMails } from './held/export-mails.ts';
import { correspondenceMigrations } from './migrations/index.ts';
import { correspondenceRoutes } from './routes.ts';
import { countOfContact, moveContact } from './move-contact.ts';
import { contactsWithMails } from './store/moved-mails.ts';

export const correspondenceModule: ServerModule = {
  id: 'correspondence',
  migrations: correspondenceMigrations,
  heldFiles: { correspondence_mails: ['eml_hash'], correspondence_mailbox: ['eml_hash'] },
  start: defineTopics,
  routes: correspondenceRoutes,
  exportContact: exportMails,
  foreseeErasure: foreseeMailErasure,
  countOfContact,
  moveContact,
  contactsInUse: contactsWithMails,
  eraseContact: eraseMails,
};

function defineTopics({ live, db }: Platform): void {
  live.defineTopics(mailboxTopic, (_viewer, topic) => Promise.resolve(topic === mailboxTopic));
  // Everybody of the company sees every contact that exists.
  live.defineTopics(contactTopicPrefix, async (_viewer, topic) => {
    const contact = await contactById(db.read, topic.slice(contactTopicPrefix.length));
    return contact !== null;
  });
}
