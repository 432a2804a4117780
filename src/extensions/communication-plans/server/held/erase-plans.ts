import { forgetSubject } from '../../../../base/audit/server/public.ts';
import type { ReadDb, Tx } from '../../../../platform/db/server/database.ts';
import { conflict } from '../../../../platform/errors/contract/app-error.ts';
import type { ErasureAsked, ForeseenErasure } from '../../../../platform/modules/server/contact-data.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import { announcePlan } from '../announce.ts';
import { deletePlan, heldPlans } from '../store/held-plans.ts';
import { messagesOfPlan } from '../store/messages.ts';
import { lockPlan } from '../store/plans.ts';

/** Nothing of a plan need stay: the mails that have left are in the client's file. */
export async function foreseePlanErasure(db: ReadDb, asked: ErasureAsked): Promise<ForeseenErasure> {
  const plans = await heldPlans(db, asked.contactId);
  const running = plans.filter((plan) => plan.completed_at === null && plan.cancelled_at === null);
  return {
    erased: [
      { labelKey: 'communication-plans:held.runningPlans', count: running.length },
      { labelKey: 'communication-plans:held.finishedPlans', count: plans.length - running.length },
    ],
    kept: [],
  };
}

/**
 * Takes a client's plans away: what has not left never will.
 *
 * @throws AppError `communication-plans.mailLeaving` (409) while one of their mails is on its way: nobody could write
 *   down what became of it
 */
export async function erasePlans(
  tx: Tx,
  asked: ErasureAsked,
  { clock, live }: Pick<Platform, 'clock' | 'live'>,
): Promise<void> {
  const ids = (await heldPlans(tx, asked.contactId)).map((plan) => plan.id).toSorted();
  // In the order in which a sending holds them: neither ever waits for the other in a circle.
  for (const id of ids) {
    const plan = await lockPlan(tx, id, clock.now());
    if (!plan) continue;
    const messages = await messagesOfPlan(tx, id);
    if (messages.some(({ state }) => state === 'sending')) throw conflict('communication-plans.mailLeaving');
    await deletePlan(tx, id);
    await forgetSubject(tx, 'plan', id);
    announcePlan(tx, live, plan);
  }
}
