import type { Tx } from '../../../../../platform/db/server/database.ts';
import { invalid } from '../../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../../platform/http/server/context.ts';
import { recordAct } from '../../../../audit/server/public.ts';
import type { PasswordEdit, SessionsEnded } from '../../../contract/account.ts';
import { hashPassword, passwordMatches } from '../../password.ts';
import type { SignInThrottle } from '../../sign-in-throttle.ts';
import { withdrawLinks } from '../../store/links.ts';
import { setPasswordHash, setTokensRevoked } from '../../store/own-account.ts';
import type { UserRow } from '../../tables.ts';
import { accessProven, subjectOf } from '../access-own.ts';
import { endOthers } from '../end-others.ts';
import { provePassword } from '../prove-password.ts';

/**
 * Another password. Half-finished sign-ins with the old one come to nothing, and links by which it could be chosen anew
 * open nothing any more; browsers signed in elsewhere are out at once and tokens good no longer, as the person chooses.
 *
 * @throws AppError `users.wrongPassword` at `/password`, `users.samePassword` at `/next`, `users.tooManyTries` (429)
 */
export async function changePassword(
  ctx: Context,
  throttle: SignInThrottle,
  { password, next, endsSessions, revokesTokens }: PasswordEdit,
): Promise<SessionsEnded> {
  const proven = await provePassword(ctx, throttle, password);
  if (await passwordMatches(next, proven.password_hash)) throw invalid('users.samePassword', '/next');
  const hash = await hashPassword(next);
  return ctx.db.transaction(async (tx) => {
    const user = await accessProven(tx, ctx, proven);
    await setPasswordHash(tx, user.id, hash);
    await withdrawLinks(tx, user.id, ctx.clock.now());
    const ended = endsSessions ? await endOthers(tx, ctx) : 0;
    await recordAct(tx, ctx, {
      action: 'users.passwordChanged',
      subject: subjectOf(user),
      details: { ended },
    });
    if (revokesTokens) await revokeTokens(tx, ctx, user);
    return { ended };
  });
}

async function revokeTokens(tx: Tx, ctx: Context, user: UserRow): Promise<void> {
  await setTokensRevoked(tx, user.id, ctx.clock.now());
  await recordAct(tx, ctx, { action: 'users.tokensRevoked', subject: subjectOf(user) });
}
