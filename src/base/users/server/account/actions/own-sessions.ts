import { afterCommit } from '../../../../../platform/db/server/database.ts';
import { conflict, notFound } from '../../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../../platform/http/server/context.ts';
import { recordAct } from '../../../../audit/server/public.ts';
import type { SessionsEnded } from '../../../contract/account.ts';
import type { OwnSession } from '../../../contract/own-sessions.ts';
import { endSession, listSessions } from '../../store/own-sessions.ts';
import { accessOwn, subjectOf } from '../access-own.ts';
import { deviceOf } from '../device-of.ts';
import { endOthers } from '../end-others.ts';

/** The browsers one is signed in with, the last seen first. */
export async function listOwnSessions({ db, clock, viewer }: Context): Promise<OwnSession[]> {
  const rows = await listSessions(db.read, viewer.userId, clock.now());
  return rows.map((row) => ({
    id: row.id,
    isThis: row.id === viewer.sessionId,
    device: deviceOf(row.user_agent),
    openedAt: row.created_at,
    seenAt: row.seen_at,
  }));
}

/**
 * Signs one out elsewhere, at once. This browser has a way out of its own.
 *
 * @throws AppError `platform.notFound` (of somebody else, too), `users.ownSession` (409)
 */
export async function endOwnSession(ctx: Context, id: string): Promise<void> {
  if (id === ctx.viewer.sessionId) throw conflict('users.ownSession');
  await ctx.db.transaction(async (tx) => {
    const user = await accessOwn(tx, ctx);
    if (!(await endSession(tx, user.id, id))) throw notFound();
    afterCommit(tx, () => ctx.live.closeSession(id));
    await recordAct(tx, ctx, { action: 'users.sessionEnded', subject: subjectOf(user) });
  });
}

/** Leaves one signed in here alone. */
export async function endOtherOwnSessions(ctx: Context): Promise<SessionsEnded> {
  return ctx.db.transaction(async (tx) => {
    const user = await accessOwn(tx, ctx);
    const ended = await endOthers(tx, ctx);
    if (ended === 0) return { ended };
    const details = { count: ended };
    await recordAct(tx, ctx, { action: 'users.otherSessionsEnded', subject: subjectOf(user), details });
    return { ended };
  });
}
