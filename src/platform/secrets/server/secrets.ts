import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Encrypts what must not be read in a stolen database (mail passwords). The key lives outside it. */
export interface Secrets {
  seal(clear: string): string;
  /** @throws Error when the text was not sealed with this key. */
  unseal(sealed: string): string;
}

/** AES-256-GCM; the result is `v1.` + base64url of nonce (12 bytes), tag (16) and ciphertext. */
export function createSecrets(key: Buffer): Secrets {
  return {
    seal(clear) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      const body = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()]);
      return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    unseal(sealed) {
      if (!sealed.startsWith('v1.')) throw new Error('not a sealed secret');
      const bytes = Buffer.from(sealed.slice(3), 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
  };
}
