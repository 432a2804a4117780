import { invalid, notFound } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { passwordMatches } from '../password.ts';
import type { SignInThrottle } from '../sign-in-throttle.ts';
import { findUser } from '../store/users.ts';
import type { UserRow } from '../tables.ts';
import { withinLimits } from '../within-limits.ts';

export const wrongPassword = () => invalid('users.wrongPassword', '/password');

/**
 * The viewer as they were when this was found to be their password. Whoever finds a screen open may not try as many
 * as they like.
 *
 * @throws AppError `users.wrongPassword` at `/password`, `users.tooManyTries` (429)
 */
export async function provePassword(
  { db, clock, viewer: { userId } }: Context,
  throttle: SignInThrottle,
  password: string,
): Promise<UserRow> {
  const user = await findUser(db.read, userId);
  if (!user) throw notFound();
  const counted = `password of ${userId}`;
  return withinLimits({ clock, throttle }, { account: counted, address: counted }, wrongPassword, async () =>
    (await passwordMatches(password, user.password_hash)) ? user : null,
  );
}
