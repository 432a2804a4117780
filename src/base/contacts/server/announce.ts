import { afterCommit, type Tx } from '../../../platform/db/server/database.ts';
import type { Live } from '../../../platform/realtime/server/live.ts';
import {
  contactChanged,
  contactFieldsTopic,
  contactListTopic,
  contactsChanged,
  contactTopic,
  fieldsChanged,
  type ContactChanged,
  type ContactsChanged,
} from '../contract/events.ts';

/** Past this many, pages read again whatever they show rather than be told of each. */
const mostNamed = 20;

/** Tells the lists and the open files, once `tx` is committed, that these contacts are other than they were. */
export function announceContacts(
  tx: Tx,
  live: Live,
  contacts: readonly { id: string; version: number }[],
): void {
  if (contacts.length === 0) return;
  const isNamed = contacts.length <= mostNamed;
  afterCommit(tx, () => {
    const changes: ContactsChanged = { ids: isNamed ? contacts.map(({ id }) => id) : null };
    live.publish(contactListTopic, contactsChanged, changes);
    if (!isNamed) return;
    for (const { id, version } of contacts) {
      const change: ContactChanged = { id, version };
      live.publish(contactTopic(id), contactChanged, change);
    }
  });
}

export function announceFields(tx: Tx, live: Live): void {
  afterCommit(tx, () => live.publish(contactFieldsTopic, fieldsChanged, null));
}
