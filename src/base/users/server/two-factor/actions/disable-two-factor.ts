import type { Context } from '../../../../../platform/http/server/context.ts';
import { recordAct } from '../../../../audit/server/public.ts';
import type { FullProof } from '../../../contract/two-factor.ts';
import { subjectOf } from '../../account/access-own.ts';
import { announceAccounts } from '../../accounts/announce-accounts.ts';
import { forgetTwoFactor } from '../forget-two-factor.ts';
import { proveFully, type ProofParts } from '../prove-fully.ts';

/** The password is enough again. @throws AppError as `proveFully` */
export async function disableTwoFactor(ctx: Context, parts: ProofParts, proof: FullProof): Promise<void> {
  await proveFully(ctx, parts, proof, async (tx, user) => {
    await forgetTwoFactor(tx, user.id);
    announceAccounts(tx, ctx.live);
    await recordAct(tx, ctx, { action: 'users.twoFactorDisabled', subject: subjectOf(user) });
    return user;
  });
}
