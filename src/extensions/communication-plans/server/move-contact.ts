import type { ReadDb, Tx } from '../../../platform/db/server/database.ts';
import type { ContactMove, MovedPart } from '../../../platform/modules/server/contact-move.ts';
import type { Platform } from '../../../platform/modules/server/module.ts';
import { announcePlan } from './announce.ts';
import { countPlansOf, giveToContact, idsOfPlansOf } from './store/moved-plans.ts';
import { lockPlans } from './store/plan-locks.ts';

export const countOfContact = async (db: ReadDb, contactId: string): Promise<MovedPart[]> => [
  { labelKey: 'communication-plans:moves.plans', count: await countPlansOf(db, contactId) },
];

/**
 * The plans go on for the other contact. Who moves them holds them, as who sends their mails does: a mail that is taken
 * before leaves once and is filed where its plan then is; one that is taken after is made again for the other contact.
 */
export async function moveContact(
  tx: Tx,
  move: ContactMove,
  { clock, live }: Pick<Platform, 'clock' | 'live'>,
): Promise<void> {
  const plans = await lockPlans(tx, await idsOfPlansOf(tx, move.from), clock.now());
  if (plans.size === 0) return;
  await giveToContact(tx, [...plans.keys()], move.to);
  for (const { id } of plans.values()) announcePlan(tx, live, { id, contact_id: move.to });
}
