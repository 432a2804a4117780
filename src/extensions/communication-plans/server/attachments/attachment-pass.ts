import type { Secrets } from '../../../../platform/secrets/server/secrets.ts';

const passOf = (userId: string, hash: string): string => `attachment:${userId}:${hash}`;

/** Lets the person who has just sent a file look at it while no message carries it yet. */
export const sealPass = (secrets: Pick<Secrets, 'seal'>, userId: string, hash: string): string =>
  secrets.seal(passOf(userId, hash));

/** Whether `pass` was given to this person for this file. */
export function isPass(
  secrets: Pick<Secrets, 'unseal'>,
  pass: string | undefined,
  { userId, hash }: { userId: string; hash: string },
): boolean {
  if (pass === undefined) return false;
  try {
    return secrets.unseal(pass) === passOf(userId, hash);
  } catch {
    return false;
  }
}
