import type { Tx } from '../../../../platform/db/server/database.ts';
import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { ServerModule } from '../../../../platform/modules/server/module.ts';
import { recordAct } from '../../../audit/server/public.ts';
import { announce } from '../../../webhooks/server/public.ts';
import { longestNotes } from '../../contract/contact-limits.ts';
import type { Contact } from '../../contract/contacts.ts';
import type { MergeChoice } from '../../contract/merge.ts';
import { accessContact } from '../access-contact.ts';
import { announceContacts } from '../announce.ts';
import { contactSubject } from '../contact-subject.ts';
import { holdToChange, refuseStale } from '../hold-contact.ts';
import { holders, type ContactPorts } from '../holders.ts';
import { setExternalId, setMerged } from '../store/contact-writes.ts';
import { tellContact } from '../tell-contact.ts';
import { writeContacts } from '../write-contacts.ts';
import { mergedValues } from './merged-values.ts';

/**
 * Makes two contacts one. What hung on the other one hangs on the one that is kept, whoever owns it, in one transaction;
 * the address of the other file leads to the kept one from then on. Mails that are leaving leave once, and find their file.
 *
 * @throws AppError `contacts.changedMeanwhile` when either is no longer what was looked at; `contacts.merged`, `.erased`
 */
export async function mergeContacts(
  ctx: Context,
  ports: ContactPorts,
  id: string,
  choice: MergeChoice,
): Promise<Contact> {
  if (id === choice.otherId) throw invalid('contacts.mergeWithItself', '/otherId');
  const modules = await holders(ctx.db.read, ports);
  await ctx.db.transaction((tx) => mergeIn(tx, { ctx, ports, modules }, id, choice));
  return accessContact(ctx, id);
}

interface Parts {
  ctx: Context;
  ports: ContactPorts;
  modules: readonly ServerModule[];
}

async function mergeIn(
  tx: Tx,
  { ctx, ports, modules }: Parts,
  id: string,
  choice: MergeChoice,
): Promise<void> {
  const held = await holdToChange(tx, ctx, [id, choice.otherId]);
  const kept = held.get(id)!;
  const other = held.get(choice.otherId)!;
  refuseStale(kept, choice.version);
  refuseStale(other, choice.otherVersion);
  const values = mergedValues(kept, other, choice);
  if ((values.notes?.length ?? 0) > longestNotes) {
    throw invalid('contacts.notesTooLongTogether', '/notes', { limit: longestNotes });
  }
  const change = { at: ctx.clock.now(), by: ctx.viewer.userId };
  // Both may not have it at once: an import that knows the other one finds the one that is kept.
  const externalId = kept.externalId ?? other.externalId;
  if (!kept.externalId && other.externalId) await setExternalId(tx, other.id, null);
  const [written] = await writeContacts(tx, ctx, [{ before: kept, values, externalId }]);
  await setMerged(tx, { from: other.id, to: id }, change);
  // Extensions first: who sends holds a plan while its mail is filed, so that no mail is filed behind the move of mails.
  for (const module of modules.toReversed()) {
    await module.moveContact?.(tx, { from: other.id, to: id }, ports);
  }
  announceContacts(tx, ctx.live, [
    { id: other.id, version: other.version + 1 },
    { id, version: written!.version },
  ]);
  await tellContact(tx, ctx, 'contact.changed', kept);
  await announce(tx, ctx, { event: 'contact.merged', data: { contactId: other.id, intoContactId: id } });
  await recordAct(tx, ctx, {
    action: 'contacts.contactMerged',
    subject: contactSubject(kept),
    details: { otherId: other.id },
  });
}
