import type { Platform } from '../../../../platform/modules/server/module.ts';
import type { Credentials } from '../../contract/session.ts';
import type { SecondStep } from '../../contract/two-factor.ts';
import { checkCredentials, wrongCredentials } from '../actions/check-credentials.ts';
import { mayComeIn } from '../may-come-in.ts';
import type { SignInThrottle } from '../sign-in-throttle.ts';
import { findTwoFactor } from '../store/two-factors.ts';
import { holdUser } from '../store/own-account.ts';
import type { FailedSignIns } from './failed-sign-ins.ts';
import { openFor, type Browser } from './open-for.ts';
import { sealTicket } from './second-step-ticket.ts';

export interface SignInParts extends Platform {
  throttle: SignInThrottle;
  failed: FailedSignIns;
}

/** Somebody came in, with the token for the cookie; or a code is asked of them first. */
export type SignInOutcome = { userId: string; token: string } | { secondStep: SecondStep };

/** @throws AppError `users.wrongCredentials` (401), `users.tooManyTries` (429) */
export async function signIn(
  parts: SignInParts,
  credentials: Credentials,
  browser: Browser,
): Promise<SignInOutcome> {
  const { db, clock, secrets, failed } = parts;
  const checked = await checkCredentials(db.read, parts, credentials, {
    address: browser.address,
    onRefused: ({ id }) => failed.note(id),
  });
  return db.transaction(async (tx) => {
    const user = await holdUser(tx, checked.id);
    // Changed while it was compared: what was right is no longer.
    if (user?.password_hash !== checked.password_hash || !mayComeIn(user)) throw wrongCredentials();
    const factor = await findTwoFactor(tx, user.id);
    if (factor) return { secondStep: sealTicket(secrets, user, factor, clock.now()) };
    return { userId: user.id, token: await openFor(tx, parts, user, browser, null) };
  });
}
