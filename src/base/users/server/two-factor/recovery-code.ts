import { hash, randomBytes } from 'node:crypto';
import { recoveryCodeCount } from '../../contract/two-factor.ts';

/** Crockford's: no letter that is read as a figure. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 80 bits: as their hashes are fast, no machine may try them all. */
const length = 16;

/** `7K2M-9QXA-…`, each shown once. */
export const newRecoveryCodes = (): string[] => Array.from({ length: recoveryCodeCount }, newRecoveryCode);

function newRecoveryCode(): string {
  const signs = Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]!);
  return signs.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** The same for a code however it was typed; of two people, never the same. */
export function recoveryCodeHash(userId: string, typed: string): string {
  const signs = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return hash('sha256', `${userId} ${signs}`);
}
