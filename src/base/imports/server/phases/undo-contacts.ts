import type { Tx } from '../../../../platform/db/server/database.ts';
import {
  announceContacts,
  holdContactsByIds,
  removeContacts,
  writeContacts,
  type ContactPorts,
  type ContactWrite,
  type Writing,
} from '../../../contacts/server/public.ts';
import type { Contact } from '../../../contacts/contract/contacts.ts';
import type { LineRow } from '../tables.ts';
import { inUse } from './in-use.ts';
import type { Undone } from './undone.ts';
import type { ContactBefore } from './write-contact-lines.ts';

/** Removes the contacts that were created, and gives the others back what they had. */
export async function undoContacts(
  tx: Tx,
  by: Writing,
  lines: readonly LineRow[],
  ports: ContactPorts,
): Promise<Undone> {
  const ids = lines.map(({ subject_id }) => subject_id);
  const held = await holdContactsByIds(tx, ids);
  const byId = new Map(held.map((contact) => [contact.id, contact]));
  const used = await inUse(tx, ports, 'contactsInUse', ids);
  const undone: Undone = new Map();
  const removed: string[] = [];
  const rewritten: ContactWrite[] = [];
  for (const { line, outcome, subject_id: id, version, before } of lines) {
    const contact = byId.get(id);
    const reason = reasonToKeep(contact, version);
    undone.set(line, reason);
    if (reason !== null || !contact) continue;
    if (outcome === 'changed') {
      const was = JSON.parse(before!) as ContactBefore;
      rewritten.push({ before: contact, values: was.values, externalId: was.externalId });
    } else if (used.has(id)) undone.set(line, 'inUse');
    else removed.push(id);
  }
  await writeContacts(tx, by, rewritten);
  await removeContacts(tx, removed);
  announceContacts(
    tx,
    by.live,
    removed.map((id) => ({ id, version: byId.get(id)!.version })),
  );
  return undone;
}

function reasonToKeep(contact: Contact | undefined, version: number): 'gone' | 'changedSince' | null {
  if (!contact || contact.erasedAt) return 'gone';
  return contact.version === version ? null : 'changedSince';
}
