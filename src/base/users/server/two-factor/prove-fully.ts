import type { Tx } from '../../../../platform/db/server/database.ts';
import { conflict, invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import type { Secrets } from '../../../../platform/secrets/server/secrets.ts';
import type { FullProof } from '../../contract/two-factor.ts';
import { accessProven } from '../account/access-own.ts';
import { provePassword } from '../account/prove-password.ts';
import type { SignInThrottle } from '../sign-in-throttle.ts';
import { findTwoFactor } from '../store/two-factors.ts';
import type { UserRow } from '../tables.ts';
import { withinLimits } from '../within-limits.ts';
import { spendCode } from './spend-code.ts';

export interface ProofParts {
  secrets: Secrets;
  throttle: SignInThrottle;
}

const wrongCode = () => invalid('users.wrongCode', '/code');

/**
 * Does `work` in the transaction that uses the code up, once password and code are right.
 *
 * @throws AppError `users.wrongPassword`, `users.wrongCode`, `users.tooManyTries` (429), `users.noTwoFactor` (409)
 */
export async function proveFully<T extends object>(
  ctx: Context,
  { secrets, throttle }: ProofParts,
  { password, code }: FullProof,
  work: (tx: Tx, user: UserRow) => Promise<T>,
): Promise<T> {
  const proven = await provePassword(ctx, throttle, password);
  const counted = `code of ${proven.id}`;
  const limits = { clock: ctx.clock, throttle };
  return withinLimits(limits, { account: counted, address: counted }, wrongCode, () =>
    ctx.db.transaction(async (tx) => {
      const user = await accessProven(tx, ctx, proven);
      const factor = await findTwoFactor(tx, user.id);
      if (!factor) throw conflict('users.noTwoFactor');
      const spent = await spendCode(tx, secrets, factor, { typed: code, now: ctx.clock.now() });
      return spent && work(tx, user);
    }),
  );
}
