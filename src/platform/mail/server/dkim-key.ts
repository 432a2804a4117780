import { createPrivateKey, createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

/** RFC 8301 §3.2: signers use 2048 bits; below 1024, nobody takes a signature for valid. */
const newKeyBits = 2048;
const leastKeyBits = 1024;

/** A key to sign with, and the record that publishes its other half. */
export interface DkimPair {
  /** PEM, PKCS #8. */
  privateKey: string;
  /** Text of the TXT record at `selector._domainkey.domain`. */
  record: string;
}

export async function generateDkimPair(): Promise<DkimPair> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: newKeyBits });
  return pairOf(privateKey);
}

/** The pair of a private key in PEM, or null when `pem` is not an RSA private key of 1024 bits or more. */
export function dkimPairOf(pem: string): DkimPair | null {
  try {
    const key = createPrivateKey(pem);
    const isUsable =
      key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= leastKeyBits;
    return isUsable ? pairOf(key) : null;
  } catch {
    return null;
  }
}

function pairOf(key: KeyObject): DkimPair {
  const published = createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64');
  return {
    privateKey: key.export({ type: 'pkcs8', format: 'pem' }) as string,
    record: `v=DKIM1; k=rsa; p=${published}`,
  };
}
