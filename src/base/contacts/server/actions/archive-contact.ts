import type { Context } from '../../../../platform/http/server/context.ts';
import { recordAct } from '../../../audit/server/public.ts';
import type { Contact } from '../../contract/contacts.ts';
import { accessContact } from '../access-contact.ts';
import { announceContacts } from '../announce.ts';
import { contactSubject } from '../contact-subject.ts';
import { holdToChange } from '../hold-contact.ts';
import { setArchived } from '../store/contact-writes.ts';
import { tellContact } from '../tell-contact.ts';

/** Out of the lists; its file stays. Harmless when repeated. */
export const archiveContact = (ctx: Context, id: string): Promise<Contact> =>
  moveTo(ctx, id, ctx.clock.now(), 'contacts.contactArchived');

export const unarchiveContact = (ctx: Context, id: string): Promise<Contact> =>
  moveTo(ctx, id, null, 'contacts.contactUnarchived');

async function moveTo(ctx: Context, id: string, at: string | null, action: string): Promise<Contact> {
  await ctx.db.transaction(async (tx) => {
    const contact = (await holdToChange(tx, ctx, [id])).get(id)!;
    if ((contact.archivedAt === null) === (at === null)) return;
    await setArchived(tx, id, at, { at: ctx.clock.now(), by: ctx.viewer.userId });
    announceContacts(tx, ctx.live, [{ id, version: contact.version + 1 }]);
    await tellContact(tx, ctx, at === null ? 'contact.changed' : 'contact.archived', contact);
    await recordAct(tx, ctx, { action, subject: contactSubject(contact) });
  });
  return accessContact(ctx, id);
}
