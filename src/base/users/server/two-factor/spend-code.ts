import type { Tx } from '../../../../platform/db/server/database.ts';
import type { Secrets } from '../../../../platform/secrets/server/secrets.ts';
import { spendRecoveryCode } from '../store/recovery-codes.ts';
import { advanceStep, type TwoFactor } from '../store/two-factors.ts';
import { recoveryCodeHash } from './recovery-code.ts';
import { stepOfCode } from './time-codes.ts';

/** Which of the two a right code was. */
export type SpentCode = 'application' | 'recovery';

/** Uses a typed code up: each is taken once, also of two that arrive together. Null for a wrong or a used one. */
export async function spendCode(
  tx: Tx,
  secrets: Secrets,
  factor: TwoFactor,
  { typed, now }: { typed: string; now: string },
): Promise<SpentCode | null> {
  const code = typed.replace(/[\s-]/g, '');
  if (!/^\d{6}$/.test(code)) {
    const hash = recoveryCodeHash(factor.user_id, code);
    return (await spendRecoveryCode(tx, factor.user_id, hash, now)) ? 'recovery' : null;
  }
  const step = stepOfCode(secrets.unseal(factor.secret), code, now);
  if (step === null || !(await advanceStep(tx, factor.user_id, step))) return null;
  return 'application';
}
