import type { Context } from '../../../../platform/http/server/context.ts';
import { contactsByIds } from '../../../contacts/server/public.ts';
import type { OpenedContact, OpenedContacts } from '../../contract/opened-contacts.ts';
import { listOpenableContacts } from '../store/opened-contacts.ts';

/** The client files this person opened last; one that is erased, or has become part of another, is gone. */
export async function listOpenedContacts(ctx: Context): Promise<OpenedContacts> {
  const rows = await listOpenableContacts(ctx.db.read, ctx.viewer.userId);
  const found = await contactsByIds(
    ctx.db.read,
    rows.map((row) => row.contact_id),
  );
  const byId = new Map(found.map((contact) => [contact.id, contact]));
  const contacts = rows.flatMap((row): OpenedContact[] => {
    const contact = byId.get(row.contact_id);
    if (!contact) return [];
    const { id, displayName, companyName, city, group } = contact;
    return [{ id, displayName, companyName, city, group, openedAt: row.opened_at }];
  });
  return { contacts };
}
