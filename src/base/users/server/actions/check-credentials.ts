import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import type { ReadDb } from '../../../../platform/db/server/database.ts';
import type { Clock } from '../../../../platform/runtime/server/clock.ts';
import type { Credentials } from '../../contract/session.ts';
import { passwordMatches, unmatchedHash } from '../password.ts';
import type { SignInThrottle } from '../sign-in-throttle.ts';
import { findUserByLogin } from '../store/users.ts';

/** Compared against when the login is unknown, so that both refusals take the same time. */
const nobodysHash = unmatchedHash();

/**
 * The id of the person these credentials belong to.
 *
 * @throws AppError `users.wrongCredentials` (401; the same for an unknown login) or `users.tooManyTries` (429).
 */
export async function checkCredentials(
  db: ReadDb,
  ports: { clock: Clock; throttle: SignInThrottle },
  credentials: Credentials,
  address: string,
): Promise<string> {
  const login = credentials.login.trim().toLowerCase();
  const nowMs = Date.parse(ports.clock.now());
  const seconds = ports.throttle.secondsToWait(login, address, nowMs);
  if (seconds > 0) throw new AppError('users.tooManyTries', 429, { minutes: Math.ceil(seconds / 60) });
  ports.throttle.tried(login, nowMs);
  const user = await findUserByLogin(db, login);
  const matches = await passwordMatches(credentials.password, user?.password_hash ?? nobodysHash);
  if (user && matches) {
    ports.throttle.succeeded(login);
    return user.id;
  }
  ports.throttle.failed(address, nowMs);
  throw new AppError('users.wrongCredentials', 401);
}
