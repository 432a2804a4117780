import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import type { ReadDb } from '../../../../platform/db/server/database.ts';
import type { Credentials } from '../../contract/session.ts';
import { mayComeIn } from '../may-come-in.ts';
import { passwordMatches, unmatchedHash } from '../password.ts';
import { findUserByLogin } from '../store/users.ts';
import type { UserRow } from '../tables.ts';
import { withinLimits, type Limits } from '../within-limits.ts';

/** Compared against when the login is unknown, so that both refusals take the same time. */
const nobodysHash = unmatchedHash();

export const wrongCredentials = () => new AppError('users.wrongCredentials', 401);

/**
 * The person these credentials belong to. `onRefused` hears of a wrong password of somebody there is; it must cost
 * no time, or its length would tell that there is somebody.
 *
 * @throws AppError `users.wrongCredentials` (401; the same for an unknown login) or `users.tooManyTries` (429).
 */
export async function checkCredentials(
  db: ReadDb,
  limits: Limits,
  credentials: Credentials,
  { address, onRefused }: { address: string; onRefused: (user: UserRow) => void },
): Promise<UserRow> {
  const login = credentials.login.trim().toLowerCase();
  return withinLimits(limits, { account: login, address }, wrongCredentials, async () => {
    const user = await findUserByLogin(db, login);
    const matches = await passwordMatches(credentials.password, user?.password_hash ?? nobodysHash);
    if (user && matches && mayComeIn(user)) return user;
    if (user) onRefused(user);
    return null;
  });
}
