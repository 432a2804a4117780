import type { Context } from '../../../../platform/http/server/context.ts';
import { actsAbout } from '../../../audit/server/public.ts';
import { listPeople } from '../../../users/server/public.ts';
import type { ContactActList } from '../../contract/contact-acts.ts';
import { accessContact } from '../access-contact.ts';

const page = 50;

/** What was done to a contact and who did it, for whoever may open its file. */
export async function listContactActs(ctx: Context, contactId: string, offset = 0): Promise<ContactActList> {
  const contact = await accessContact(ctx, contactId);
  const subject = { kind: 'contact', id: contact.id };
  const acts = await actsAbout(ctx.db.read, subject, { limit: page + 1, offset });
  const people = await listPeople(ctx.db.read);
  const names = new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
  return {
    acts: acts.slice(0, page).map((act) => ({ ...act, actorName: names.get(act.actorId ?? '') ?? null })),
    more: acts.length > page,
  };
}
