import type { Context } from '../../../../platform/http/server/context.ts';
import { recordAct } from '../../../audit/server/public.ts';
import { checkContact } from '../../contract/check-contact.ts';
import type { NewContact } from '../../contract/contact-input.ts';
import type { Contact } from '../../contract/contacts.ts';
import { accessContact } from '../access-contact.ts';
import { contactRules } from '../contact-rules.ts';
import { contactSubject } from '../contact-subject.ts';
import { contactById } from '../public.ts';
import { refuseErrors } from '../refuse-errors.ts';
import { tellContact } from '../tell-contact.ts';
import { writeContacts } from '../write-contacts.ts';

/** @throws AppError with every field that is wrong. */
export async function createContact(ctx: Context, input: NewContact): Promise<Contact> {
  const { values, errors } = checkContact(input, await contactRules(ctx.db.read, ctx.clock), null);
  refuseErrors(errors);
  const id = await ctx.db.transaction(async (tx) => {
    const [written] = await writeContacts(tx, ctx, [{ before: null, values }]);
    const contact = (await contactById(tx, written!.id))!;
    await tellContact(tx, ctx, 'contact.created', contact);
    await recordAct(tx, ctx, { action: 'contacts.contactCreated', subject: contactSubject(contact) });
    return contact.id;
  });
  return accessContact(ctx, id);
}
