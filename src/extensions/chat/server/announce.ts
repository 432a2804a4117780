import { afterCommit, type Tx } from '../../../platform/db/server/database.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import type { Apart } from '../../../platform/realtime/server/live.ts';
import {
  conversationTopic,
  personTopic,
  type ConversationEvent,
  type PersonEvent,
} from '../contract/events.ts';
import type { OwnState } from '../contract/conversations.ts';
import { findConversation } from './store/conversations.ts';
import { listGone, membersOf } from './store/members.ts';

/**
 * Once committed, tells those who are in the conversation. The caller holds its row: `apart` says who is not in it any
 * more, for a subscription at another process ends a moment after the right to it.
 */
export function tellMembers(ctx: Context, tx: Tx, { event, data }: ConversationEvent, apart: Apart): void {
  afterCommit(tx, () => ctx.live.publish(conversationTopic(data.conversationId), event, data, apart));
}

/** Once committed, tells one person, on all their devices. */
export function tellPerson(ctx: Context, tx: Tx, userId: string, { event, data }: PersonEvent): void {
  afterCommit(tx, () => ctx.live.publish(personTopic(userId), event, data));
}

/** Once committed, tells one person on all their devices what has become of their own state. */
export function tellOwn(
  ctx: Context,
  tx: Tx,
  userId: string,
  changes: { conversationId: string; own: OwnState }[],
): void {
  tellPerson(ctx, tx, userId, { event: 'own.changed', data: { changes } });
}

/** Once committed, tells these people that they are in a conversation which they did not know. */
export function announceAdded(
  ctx: Context,
  tx: Tx,
  userIds: readonly string[],
  conversationId: string,
): void {
  for (const userId of userIds) {
    tellPerson(ctx, tx, userId, { event: 'conversation.added', data: { conversationId } });
  }
}

/** Once committed, ends a person's live hearing of a conversation and tells them that it is gone. */
export function announceRemoved(ctx: Context, tx: Tx, userId: string, conversationId: string): void {
  afterCommit(tx, () => ctx.live.revoke(conversationTopic(conversationId), userId));
  tellPerson(ctx, tx, userId, { event: 'conversation.removed', data: { conversationId } });
}

/** Once committed, tells the members what `rev` made of the channel and its members. */
export async function announceChange(
  ctx: Context,
  tx: Tx,
  conversationId: string,
  rev: number,
): Promise<void> {
  const row = (await findConversation(tx, conversationId))!;
  const members = (await membersOf(tx, [conversationId])).get(conversationId)!;
  const { name, color, access, history, archived_at: archivedAt } = row;
  const facts = { name, color, access, history, archivedAt, members };
  const data = { conversationId, rev, previousRev: rev - 1, ...facts };
  tellMembers(
    ctx,
    tx,
    { event: 'conversation.changed', data },
    { except: await listGone(tx, conversationId) },
  );
}
