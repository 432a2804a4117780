import type { Secrets } from '../../../platform/secrets/server/secrets.ts';

/** What the objection link of a contact's mails carries: readable and makeable by us alone. */
export const sealObjection = (secrets: Pick<Secrets, 'seal'>, contactId: string): string =>
  secrets.seal(`opt-out:${contactId}`);

/** The contact who follows the link; null when the token is not ours. */
export function unsealObjection(secrets: Pick<Secrets, 'unseal'>, token: string): string | null {
  const clear = unsealed(secrets, token);
  return clear?.startsWith('opt-out:') ? clear.slice('opt-out:'.length) : null;
}

function unsealed(secrets: Pick<Secrets, 'unseal'>, token: string): string | null {
  try {
    return secrets.unseal(token);
  } catch {
    return null;
  }
}
