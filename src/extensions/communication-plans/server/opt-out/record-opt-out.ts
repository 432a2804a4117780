import { contactById, contactsAtAddress, opposeMarketing } from '../../../../base/contacts/server/public.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import { announcePlan } from '../announce.ts';
import { note } from '../journal.ts';
import { unfinishedPlansOfContact } from '../store/plans.ts';

/**
 * A client wants no more offers: recorded once, with its date, and told to the plans that would have sent some.
 * Following the link again changes nothing.
 */
export async function recordOptOut(
  { db, clock, newId, live }: Pick<Platform, 'db' | 'clock' | 'newId' | 'live'>,
  contactId: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const opposed = await opposeMarketing(tx, { db, clock, newId, live }, contactId);
    if (opposed === null) return;
    const contact = await contactById(tx, opposed);
    // The objection holds for the address: for whoever else has it as well.
    for (const id of [opposed, ...(contact ? await contactsAtAddress(tx, contact) : [])]) {
      for (const plan of await unfinishedPlansOfContact(tx, id)) {
        await note(tx, { clock, newId, userId: null }, { planId: plan.id, what: 'clientObjected' });
        announcePlan(tx, live, plan);
      }
    }
  });
}
