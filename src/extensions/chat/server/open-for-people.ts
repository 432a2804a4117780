import type { Tx } from '../../../platform/db/server/database.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import { announceAdded, announceChange } from './announce.ts';
import { peopleKey } from './people-key.ts';
import { findByPeople, insertUnlessKnown, newConversation, takeRev } from './store/conversations.ts';
import { insertMembers, newMember, restoreMembers } from './store/members.ts';
import type { MemberRow } from './tables.ts';

/**
 * The one discussion of exactly these people and the viewer, made when they have none yet: a direct discussion,
 * or an aside when `channelId` names the channel they are all in (its row locked by the caller).
 */
export async function openForPeople(
  ctx: Context,
  tx: Tx,
  channelId: string | null,
  others: readonly string[],
): Promise<string> {
  const people = [ctx.viewer.userId, ...others];
  const key = peopleKey(channelId, people);
  const known = await findByPeople(tx, key);
  if (known) return reopened(ctx, tx, known.id);
  const id = ctx.newId();
  const now = ctx.clock.now();
  const isNew = await insertUnlessKnown(tx, {
    ...{ ...newConversation, id, kind: channelId === null ? 'direct' : 'aside' },
    ...{ parent_id: channelId, people_key: key },
    ...{ created_by: ctx.viewer.userId, created_at: now },
  });
  if (!isNew) return (await findByPeople(tx, key))!.id;
  await insertMembers(
    tx,
    people.map((userId) => memberFromTheStart(id, userId, now)),
  );
  announceAdded(ctx, tx, people, id);
  return id;
}

/** Somebody who left the channel left its asides with it, and is back in the channel now. */
async function reopened(ctx: Context, tx: Tx, id: string): Promise<string> {
  const restored = await restoreMembers(tx, id);
  if (restored.length === 0) return id;
  announceAdded(ctx, tx, restored, id);
  await announceChange(ctx, tx, id, await takeRev(tx, id));
  return id;
}

export const memberFromTheStart = (
  conversationId: string,
  userId: string,
  now: string,
  role: MemberRow['role'] = 'member',
): MemberRow => ({
  ...newMember,
  conversation_id: conversationId,
  user_id: userId,
  role,
  joined_at: now,
});
