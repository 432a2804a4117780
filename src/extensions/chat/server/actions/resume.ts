import type { Context } from '../../../../platform/http/server/context.ts';
import type { Message } from '../../contract/messages.ts';
import type { Resume, Resumed } from '../../contract/resume.ts';
import { describeConversations } from '../describe-conversations.ts';
import { joinOpenChannels } from '../join-open-channels.ts';
import { stillReadable } from '../still-readable.ts';
import { listReadable, type ReadableRow } from '../store/members.ts';
import { ownStateOf } from '../store/own-states.ts';
import { changedSince } from '../store/messages.ts';

/** Further behind than this, the newest page is read again instead of every change. */
const mostChangesEach = 200;
const mostChanges = 2_000;

/**
 * All that a device has missed, however long it was away: the conversations that changed since the `rev` it knows,
 * those it does not know, those that are no longer this person's, and all that is their own.
 */
export async function resume(ctx: Context, { life: knownLife, conversations }: Resume): Promise<Resumed> {
  const life = await ctx.db.life();
  const known = life === knownLife ? conversations : {};
  // Counters first, messages after: what comes in between is sent twice rather than not at all.
  await joinOpenChannels(ctx);
  const rows = await listReadable(ctx.db.read, ctx.viewer.userId);
  const moved = rows.filter((row) => known[row.id] !== row.last_rev);
  const described = await describeConversations(ctx.db.read, moved);
  const changes = await changesOf(ctx, moved, known);
  const mine = new Set(rows.map((row) => row.id));
  // What was taken from them meanwhile is left out: its own event tells it.
  const readable = new Set((await stillReadable(ctx, moved)).map((row) => row.id));
  const theirs = described.filter(({ id }) => readable.has(id));
  return {
    life,
    conversations: theirs.map((conversation) => ({
      conversation,
      changes: changes.get(conversation.id) ?? null,
    })),
    lost: Object.keys(conversations).filter((id) => !mine.has(id)),
    own: rows.map((row) => ({ conversationId: row.id, own: ownStateOf(row) })),
  };
}

async function changesOf(
  ctx: Context,
  rows: readonly ReadableRow[],
  known: Resume['conversations'],
): Promise<Map<string, Message[]>> {
  let budget = mostChanges;
  const seen = [];
  for (const row of rows) {
    const rev = known[row.id];
    if (rev === undefined || rev > row.last_rev) continue;
    const missed = row.last_rev - rev;
    if (missed > mostChangesEach || missed > budget) continue;
    budget -= missed;
    seen.push({ conversationId: row.id, rev, fromSeq: row.from_seq });
  }
  return changedSince(ctx.db.read, seen);
}
