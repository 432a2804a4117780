import { afterCommit } from '../../../../../platform/db/server/database.ts';
import { invalid } from '../../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../../platform/http/server/context.ts';
import { recordAct } from '../../../../audit/server/public.ts';
import type { PasswordEdit, SessionsEnded } from '../../../contract/account.ts';
import { hashPassword, passwordMatches } from '../../password.ts';
import type { SignInThrottle } from '../../sign-in-throttle.ts';
import { withdrawLinks } from '../../store/links.ts';
import { setPasswordHash } from '../../store/own-account.ts';
import { endOtherSessions } from '../../store/own-sessions.ts';
import { accessProven, subjectOf } from '../access-own.ts';
import { provePassword } from '../prove-password.ts';

/**
 * Another password; whoever is signed in elsewhere with the old one is out at once, and half-finished sign-ins with it.
 * Links by which it could be chosen anew open nothing any more.
 *
 * @throws AppError `users.wrongPassword` at `/password`, `users.samePassword` at `/next`, `users.tooManyTries` (429)
 */
export async function changePassword(
  ctx: Context,
  throttle: SignInThrottle,
  { password, next }: PasswordEdit,
): Promise<SessionsEnded> {
  const proven = await provePassword(ctx, throttle, password);
  if (await passwordMatches(next, proven.password_hash)) throw invalid('users.samePassword', '/next');
  const hash = await hashPassword(next);
  return ctx.db.transaction(async (tx) => {
    const user = await accessProven(tx, ctx, proven);
    await setPasswordHash(tx, user.id, hash);
    await withdrawLinks(tx, user.id, ctx.clock.now());
    const others = await endOtherSessions(tx, user.id, ctx.viewer.sessionId);
    afterCommit(tx, () => others.forEach((id) => ctx.live.closeSession(id)));
    const details = { ended: others.length };
    await recordAct(tx, ctx, { action: 'users.passwordChanged', subject: subjectOf(user), details });
    return { ended: others.length };
  });
}
