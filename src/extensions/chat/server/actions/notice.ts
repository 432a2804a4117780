import { recordAct } from '../../../../base/audit/server/public.ts';
import { afterCommit } from '../../../../platform/db/server/database.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { cleanText } from '../../../../platform/rich-text/contract/clean-text.ts';
import { noticeChanged, noticeTopic } from '../../contract/events.ts';
import type { ChatNotice, NoticeSeen } from '../../contract/preferences.ts';
import { findNotice, findPreferences, keepNotice, keepPreferences } from '../store/preferences.ts';

/** The notice on who can read what, as it is now, and whether this person has seen it so. */
export async function readNotice(ctx: Context): Promise<ChatNotice> {
  const notice = await findNotice(ctx.db.read);
  const seenAt = (await findPreferences(ctx.db.read, ctx.viewer.userId))?.notice_seen_at ?? null;
  return {
    text: notice?.value ?? null,
    changedAt: notice?.changed_at ?? null,
    isSeen: seenAt !== null && seenAt >= (notice?.changed_at ?? ''),
  };
}

/** Gives the notice other words, or none of its own; everybody else is told again, at once where the chat is open. */
export async function writeNotice(ctx: Context, typed: string | null): Promise<ChatNotice> {
  const now = ctx.clock.now();
  const text = typed === null ? '' : cleanText(typed).trim();
  await ctx.db.transaction(async (tx) => {
    await keepNotice(tx, { value: text || null, changed_at: now, changed_by: ctx.viewer.userId });
    await keepPreferences(tx, ctx.viewer.userId, { notice_seen_at: now });
    afterCommit(tx, () => ctx.live.publish(noticeTopic, noticeChanged, null));
    await recordAct(tx, ctx, { action: 'chat.noticeChanged' });
  });
  return readNotice(ctx);
}

/** This person has read the notice, as it was since `changedAt`; one that was written anew meanwhile still waits for them. */
export async function closeNotice(ctx: Context, { changedAt }: NoticeSeen): Promise<ChatNotice> {
  await ctx.db.transaction(async (tx) => {
    const notice = await findNotice(tx);
    if ((notice?.changed_at ?? null) !== changedAt) return;
    await keepPreferences(tx, ctx.viewer.userId, { notice_seen_at: ctx.clock.now() });
  });
  return readNotice(ctx);
}
