import type { Platform } from '../../../../platform/modules/server/module.ts';
import { announcePlan } from '../announce.ts';
import { entryOf } from '../journal.ts';
import { tracesOf, type AutomaticMessage } from '../store/automatic.ts';
import { insertEntries } from '../store/journal.ts';
import { lockPlans } from '../store/plan-locks.ts';

/** Says once, in the journal of each plan, that its late messages wait for a person. */
export async function leaveToPeople(
  { db, clock, newId, live }: Pick<Platform, 'db' | 'clock' | 'newId' | 'live'>,
  plans: readonly [planId: string, messages: readonly AutomaticMessage[]][],
  today: string,
): Promise<void> {
  const stale = plans.map(([planId, messages]) => {
    const late = messages.filter((message) => message.due_on < today);
    // The first of them: as long as it waits, it is the same lateness.
    return { planId, detail: { position: late[0]!.position, dueOn: late[0]!.due_on } };
  });
  const ids = stale.map(({ planId }) => planId);
  const known = await tracesOf(db.read, ids, 'automaticLeft');
  const untold = stale.filter(({ planId, detail }) => known.get(planId)?.detail !== JSON.stringify(detail));
  if (untold.length === 0) return;
  await db.transaction(async (tx) => {
    const planIds = untold.map(({ planId }) => planId);
    const held = await lockPlans(tx, planIds, clock.now());
    const writer = { clock, newId, userId: null };
    const entries = untold.map((one) => entryOf(writer, { ...one, what: 'automaticLeft' }));
    await insertEntries(tx, entries);
    for (const plan of held.values()) announcePlan(tx, live, plan);
  });
}
