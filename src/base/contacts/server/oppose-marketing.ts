import type { Tx } from '../../../platform/db/server/database.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import { recordAct } from '../../audit/server/public.ts';
import type { AnnouncePorts } from '../../webhooks/server/public.ts';
import { announceContacts } from './announce.ts';
import { nameOf } from './contact-of-row.ts';
import { holdContacts } from './store/contact-writes.ts';
import { findContact, recordObjection } from './store/contacts.ts';
import { tellContact } from './tell-contact.ts';

/**
 * The person wants no more marketing (CPCE L34-5), and has said so by the link in a mail; of a contact that became part
 * of another one since, it is the other one's. The date of the first objection is kept. Answers whose objection it is;
 * null when there was one already, or no such contact. The last statement but the caller's own.
 */
export async function opposeMarketing(
  tx: Tx,
  by: Pick<Context, 'clock' | 'live'> & AnnouncePorts,
  contactId: string,
): Promise<string | null> {
  const keptId = await holdKept(tx, contactId);
  const recorded = keptId === null ? null : await recordObjection(tx, keptId, by.clock.now());
  if (!recorded) return null;
  const { row, isFirst } = recorded;
  announceContacts(tx, by.live, [row]);
  const told = { id: row.id, group: row.contact_group, displayName: nameOf(row) };
  await tellContact(tx, by, 'contact.changed', told);
  const subject = { kind: 'contact', id: row.id, label: nameOf(row) };
  await recordAct(tx, { via: 'system', clock: by.clock }, { action: 'contacts.objectionReceived', subject });
  return isFirst ? row.id : null;
}

/** The contact, or the one that it is part of by now: a merge that is under way is waited for. Null: erased, or unknown. */
async function holdKept(tx: Tx, contactId: string): Promise<string | null> {
  let id = contactId;
  for (;;) {
    const row = await findContact(tx, id);
    if (!row) return null;
    const [held = row] = row.merged_into_id === null ? await holdContacts(tx, [id]) : [];
    if (held.merged_into_id === null) return held.erased_at === null ? id : null;
    id = held.merged_into_id;
  }
}
