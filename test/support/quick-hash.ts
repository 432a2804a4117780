import { argon2Sync, randomBytes } from 'node:crypto';

/** A password under a hash that costs nothing: thousands of tests sign somebody in. */
export function quickHash(message: string): string {
  const nonce = randomBytes(16);
  const cost = { memory: 8, passes: 1, parallelism: 1, tagLength: 32 };
  const plain = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
  const hash = argon2Sync('argon2id', { ...cost, message, nonce });
  return `$argon2id$v=19$m=8,t=1,p=1$${plain(nonce)}$${plain(hash)}`;
}
