import type { Kysely } from 'kysely';
import type { CountedMessage } from '../recount.ts';
import type { PlansTables } from '../tables.ts';
import { openStates } from './messages.ts';

type Db = Kysely<PlansTables>;

/** Messages of these plans whose dates follow their delays and have not passed; without their texts. */
export async function countedMessages(
  db: Db,
  planIds: readonly string[],
  today: string,
): Promise<CountedMessage[]> {
  if (planIds.length === 0) return [];
  return db
    .selectFrom('plans_messages')
    .select(['id', 'plan_id', 'position', 'state', 'delay_halves', 'delay_unit', 'anchor', 'subject'])
    .select(['nominal_on', 'due_on', 'moved_at'])
    .where('plan_id', 'in', planIds)
    .where('state', 'in', openStates)
    .where('moved_at', 'is', null)
    .where('due_on', '>=', today)
    .orderBy('plan_id')
    .orderBy('position')
    .execute();
}
