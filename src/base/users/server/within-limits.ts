import { AppError } from '../../../platform/errors/contract/app-error.ts';
import type { Clock } from '../../../platform/runtime/server/clock.ts';
import type { SignInThrottle } from './sign-in-throttle.ts';

export interface Limits {
  clock: Clock;
  throttle: SignInThrottle;
}

/**
 * Tries a password or a code, as often as a sign-in may be tried. `account` and `address` are what is counted.
 *
 * @throws AppError `users.tooManyTries` (429), or `refusal` when `attempt` answers null.
 */
export async function withinLimits<T>(
  { clock, throttle }: Limits,
  { account, address }: { account: string; address: string },
  refusal: () => AppError,
  attempt: () => Promise<T | null>,
): Promise<T> {
  const nowMs = Date.parse(clock.now());
  const seconds = throttle.secondsToWait(account, address, nowMs);
  if (seconds > 0) throw new AppError('users.tooManyTries', 429, { minutes: Math.ceil(seconds / 60) });
  throttle.tried(account, nowMs);
  const result = await attempt();
  if (result === null) {
    throttle.failed(address, nowMs);
    throw refusal();
  }
  throttle.succeeded(account);
  return result;
}
