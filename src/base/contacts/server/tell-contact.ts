import type { Tx } from '../../../platform/db/server/database.ts';
import type { WebhookEvent } from '../../../platform/modules/server/module.ts';
import { announce, type AnnouncePorts } from '../../webhooks/server/public.ts';
import type { Contact } from '../contract/contacts.ts';

/** What other programs may be told of. */
export const contactWebhookEvents: readonly WebhookEvent[] = [
  { id: 'contact.created', labelKey: 'contacts:webhookEvents.created' },
  { id: 'contact.changed', labelKey: 'contacts:webhookEvents.changed' },
  { id: 'contact.archived', labelKey: 'contacts:webhookEvents.archived' },
  { id: 'contact.merged', labelKey: 'contacts:webhookEvents.merged' },
  { id: 'contact.erased', labelKey: 'contacts:webhookEvents.erased' },
];

/** Tells the programs that listen what became of a contact. */
export const tellContact = (
  tx: Tx,
  ports: AnnouncePorts,
  event: 'contact.created' | 'contact.changed' | 'contact.archived',
  { id, group, displayName }: Pick<Contact, 'id' | 'group' | 'displayName'>,
): Promise<void> =>
  announce(tx, ports, { event, data: { contactId: id, group }, names: { contact: displayName } });
