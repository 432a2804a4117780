import { conflict, invalid } from '../../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../../platform/http/server/context.ts';
import { recordAct } from '../../../../audit/server/public.ts';
import type { RecoveryCodes } from '../../../contract/two-factor.ts';
import { accessOwn, subjectOf } from '../../account/access-own.ts';
import { announceAccounts } from '../../accounts/announce-accounts.ts';
import { confirmTwoFactor, findBegun } from '../../store/two-factors.ts';
import { withinLimits } from '../../within-limits.ts';
import { keepRecoveryCodes } from '../keep-recovery-codes.ts';
import type { ProofParts } from '../prove-fully.ts';
import { stepOfCode } from '../time-codes.ts';

const wrongCode = () => invalid('users.wrongCode', '/code');

/**
 * The first code shows that the application has the secret: from now on one is asked for at each sign-in. This one is
 * used up. The recovery codes leave here, and never again.
 *
 * @throws AppError `users.wrongCode` at `/code`, `users.notBegun` (409), `users.tooManyTries` (429)
 */
export async function confirmEnrolment(
  ctx: Context,
  { secrets, throttle }: ProofParts,
  typed: string,
): Promise<RecoveryCodes> {
  const counted = `enrolment of ${ctx.viewer.userId}`;
  const limits = { clock: ctx.clock, throttle };
  return withinLimits(limits, { account: counted, address: counted }, wrongCode, () =>
    ctx.db.transaction(async (tx) => {
      const now = ctx.clock.now();
      const user = await accessOwn(tx, ctx);
      const begun = await findBegun(tx, user.id);
      if (!begun) throw conflict('users.notBegun');
      const step = stepOfCode(secrets.unseal(begun.secret), typed.replace(/[\s-]/g, ''), now);
      if (step === null || !(await confirmTwoFactor(tx, begun, { at: now, step }))) return null;
      const codes = await keepRecoveryCodes(tx, user.id, now);
      announceAccounts(tx, ctx.live);
      await recordAct(tx, ctx, { action: 'users.twoFactorEnabled', subject: subjectOf(user) });
      return codes;
    }),
  );
}
