import type { Tx } from '../../../../platform/db/server/database.ts';
import type { RecoveryCodes } from '../../contract/two-factor.ts';
import { deleteRecoveryCodes, insertRecoveryCodes } from '../store/recovery-codes.ts';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-code.ts';

/** Ten new codes in the place of all before; here alone they are in clear. */
export async function keepRecoveryCodes(tx: Tx, userId: string, now: string): Promise<RecoveryCodes> {
  const codes = newRecoveryCodes();
  const hashes = codes.map((code) => recoveryCodeHash(userId, code));
  await deleteRecoveryCodes(tx, userId);
  await insertRecoveryCodes(tx, userId, hashes, now);
  return { codes };
}
