import type { Context } from '../../../../platform/http/server/context.ts';
import { recordAct } from '../../../audit/server/public.ts';
import { checkContact } from '../../contract/check-contact.ts';
import type { ContactChanges } from '../../contract/contact-input.ts';
import type { Contact } from '../../contract/contacts.ts';
import { accessContact } from '../access-contact.ts';
import { contactRules } from '../contact-rules.ts';
import { contactSubject } from '../contact-subject.ts';
import { holdToChange, refuseStale } from '../hold-contact.ts';
import { refuseErrors } from '../refuse-errors.ts';
import { tellContact } from '../tell-contact.ts';
import { writeContacts } from '../write-contacts.ts';

/** @throws AppError with every field that is wrong; `contacts.changedMeanwhile` for a version that is past. */
export async function changeContact(
  ctx: Context,
  id: string,
  { version, ...input }: ContactChanges,
): Promise<Contact> {
  const rules = await contactRules(ctx.db.read, ctx.clock);
  await ctx.db.transaction(async (tx) => {
    const before = (await holdToChange(tx, ctx, [id])).get(id)!;
    refuseStale(before, version);
    const { values, errors } = checkContact(input, rules, before);
    refuseErrors(errors);
    const [written] = await writeContacts(tx, ctx, [{ before, values }]);
    if (written!.outcome === 'unchanged') return;
    await tellContact(tx, ctx, 'contact.changed', before);
    await recordAct(tx, ctx, {
      action: 'contacts.contactChanged',
      subject: contactSubject(before),
      details: { fields: written!.fields.join(', '), count: written!.fields.length },
    });
  });
  return accessContact(ctx, id);
}
