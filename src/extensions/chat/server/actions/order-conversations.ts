import type { Context } from '../../../../platform/http/server/context.ts';
import type { OwnStateOf } from '../../contract/conversations.ts';
import { tellOwn } from '../announce.ts';
import { listReadable } from '../store/members.ts';
import { keepOwn } from '../store/own-states.ts';

/**
 * Keeps the order in which this person wants their conversations. Those that are no longer theirs are passed over:
 * the list was made a moment ago.
 */
export function orderConversations(ctx: Context, conversationIds: readonly string[]): Promise<OwnStateOf[]> {
  const { userId } = ctx.viewer;
  return ctx.db.transaction(async (tx) => {
    const places = new Map([...new Set(conversationIds)].map((id, index) => [id, index]));
    const changes: OwnStateOf[] = [];
    for (const row of await listReadable(tx, userId)) {
      const position = places.get(row.id) ?? null;
      if (position === row.position) continue;
      const own = await keepOwn(tx, row.id, userId, { position });
      if (own) changes.push({ conversationId: row.id, own });
    }
    if (changes.length > 0) tellOwn(ctx, tx, userId, changes);
    return changes;
  });
}
