import { conflict } from '../../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../../platform/http/server/context.ts';
import { theCompany } from '../../../../company/server/public.ts';
import type { Enrolment } from '../../../contract/two-factor.ts';
import { accessProven } from '../../account/access-own.ts';
import { provePassword } from '../../account/prove-password.ts';
import { beginTwoFactor } from '../../store/two-factors.ts';
import type { ProofParts } from '../prove-fully.ts';
import { newSecret, otpAddress } from '../time-codes.ts';

/**
 * A new secret for the authenticator application. Nothing changes at sign-in until a first code was right.
 *
 * @throws AppError `users.wrongPassword` at `/password`, `users.tooManyTries` (429), `users.twoFactorOn` (409)
 */
export async function beginEnrolment(
  ctx: Context,
  { secrets, throttle }: ProofParts,
  password: string,
): Promise<Enrolment> {
  const proven = await provePassword(ctx, throttle, password);
  const company = await theCompany(ctx.db.read);
  const secret = newSecret();
  const sealed = { user_id: proven.id, secret: secrets.seal(secret), begun_at: ctx.clock.now() };
  await ctx.db.transaction(async (tx) => {
    await accessProven(tx, ctx, proven);
    if (!(await beginTwoFactor(tx, sealed))) throw conflict('users.twoFactorOn');
  });
  const issuer = company ? `Miaou – ${company.name}` : 'Miaou';
  return { secret, address: otpAddress(secret, { issuer, label: proven.login }) };
}
