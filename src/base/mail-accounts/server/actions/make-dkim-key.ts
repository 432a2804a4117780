import { generateDkimPair } from '../../../../platform/mail/server/dkim-key.ts';
import type { Secrets } from '../../../../platform/secrets/server/secrets.ts';
import type { DkimKey } from '../../contract/mail-accounts.ts';

/** A key of its own for each account. It leaves the server sealed, and comes back so with the form. */
export async function makeDkimKey(secrets: Secrets): Promise<DkimKey> {
  const { privateKey, record } = await generateDkimPair();
  return { privateKey: secrets.seal(privateKey), record };
}
