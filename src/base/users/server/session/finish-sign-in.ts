import type { Tx } from '../../../../platform/db/server/database.ts';
import { AppError, invalid } from '../../../../platform/errors/contract/app-error.ts';
import { recordAct } from '../../../audit/server/public.ts';
import type { SecondStepAnswer } from '../../contract/two-factor.ts';
import { mayComeIn } from '../may-come-in.ts';
import { findTwoFactor, type TwoFactor } from '../store/two-factors.ts';
import { holdUser } from '../store/own-account.ts';
import type { UserRow } from '../tables.ts';
import { spendCode } from '../two-factor/spend-code.ts';
import { withinLimits } from '../within-limits.ts';
import { openFor, type Browser } from './open-for.ts';
import { markOf, openTicket } from './second-step-ticket.ts';
import type { SignInParts } from './sign-in.ts';

const wrongCode = () => invalid('users.wrongCode', '/code');
const expired = () => new AppError('users.secondStepExpired', 401);

/**
 * The second step of signing in: the code, after the password.
 *
 * @throws AppError `users.secondStepExpired` (401: begin again), `users.wrongCode` at `/code`, `users.tooManyTries`
 */
export async function finishSignIn(
  parts: SignInParts,
  { ticket, code }: SecondStepAnswer,
  browser: Browser,
): Promise<{ userId: string; token: string }> {
  const { secrets, clock, db } = parts;
  const opened = openTicket(secrets, ticket, clock.now());
  if (!opened) throw expired();
  const { userId, mark } = opened;
  const counted = { account: `second step of ${userId}`, address: browser.address };
  return withinLimits(parts, counted, wrongCode, () =>
    db.transaction(async (tx) => {
      const { user, factor } = await accessHolder(tx, userId, mark);
      const spent = await spendCode(tx, secrets, factor, { typed: code, now: clock.now() });
      if (spent) return { userId, token: await openFor(tx, parts, user, browser, spent) };
      // Kept: whoever had the password right is told of in the journal.
      const subject = { kind: 'user', id: userId, label: user.login };
      await recordAct(tx, { via: 'system', clock }, { action: 'users.codeRefused', subject });
      return null;
    }),
  );
}

async function accessHolder(
  tx: Tx,
  userId: string,
  mark: string,
): Promise<{ user: UserRow; factor: TwoFactor }> {
  const user = await holdUser(tx, userId);
  const factor = user && (await findTwoFactor(tx, userId));
  if (!factor || !mayComeIn(user) || markOf(user, factor) !== mark) throw expired();
  return { user, factor };
}
