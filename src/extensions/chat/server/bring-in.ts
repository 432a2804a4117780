import type { Tx } from '../../../platform/db/server/database.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import { announceAdded, announceChange } from './announce.ts';
import { takeRev } from './store/conversations.ts';
import { joinAt, makeOwner, membersOf } from './store/members.ts';
import type { ConversationRow } from './tables.ts';

/**
 * Brings people into a channel whose row the caller holds. What was written before is theirs to read when the
 * channel says so; it is not new to them in any case. Of a channel that everybody had left, the first one back is
 * the owner.
 */
export async function bringIn(
  ctx: Context,
  tx: Tx,
  { id, history, last_seq }: Pick<ConversationRow, 'id' | 'history' | 'last_seq'>,
  userIds: readonly string[],
): Promise<void> {
  const from_seq = history === 'all' ? 0 : last_seq;
  await joinAt(tx, id, userIds, ctx.clock.now(), { from_seq, read_seq: last_seq });
  const [first] = userIds;
  if (first !== undefined && !(await hasOwner(tx, id))) await makeOwner(tx, id, first);
  announceAdded(ctx, tx, userIds, id);
  await announceChange(ctx, tx, id, await takeRev(tx, id));
}

const hasOwner = async (tx: Tx, id: string): Promise<boolean> =>
  (await membersOf(tx, [id])).get(id)!.some((member) => member.role === 'owner');
