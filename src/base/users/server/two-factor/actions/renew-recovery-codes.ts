import type { Context } from '../../../../../platform/http/server/context.ts';
import { recordAct } from '../../../../audit/server/public.ts';
import type { FullProof, RecoveryCodes } from '../../../contract/two-factor.ts';
import { subjectOf } from '../../account/access-own.ts';
import { keepRecoveryCodes } from '../keep-recovery-codes.ts';
import { proveFully, type ProofParts } from '../prove-fully.ts';

/** Ten new codes; those of before open nothing any more. @throws AppError as `proveFully` */
export const renewRecoveryCodes = (
  ctx: Context,
  parts: ProofParts,
  proof: FullProof,
): Promise<RecoveryCodes> =>
  proveFully(ctx, parts, proof, async (tx, user) => {
    const codes = await keepRecoveryCodes(tx, user.id, ctx.clock.now());
    await recordAct(tx, ctx, { action: 'users.recoveryCodesRenewed', subject: subjectOf(user) });
    return codes;
  });
