import type { Tx } from '../../../../platform/db/server/database.ts';
import { deleteRecoveryCodes } from '../store/recovery-codes.ts';
import { deleteTwoFactor } from '../store/two-factors.ts';

/** Removes secret and recovery codes. True when a code was asked for until now. */
export async function forgetTwoFactor(tx: Tx, userId: string): Promise<boolean> {
  await deleteRecoveryCodes(tx, userId);
  return deleteTwoFactor(tx, userId);
}
