import { createHmac, randomBytes } from 'node:crypto';

/** Shown once to the administrator, who gives it to the receiver. Recognised by its beginning wherever it leaks. */
export const newSecret = (): string => `miaou_whsec_${randomBytes(32).toString('base64url')}`;

/**
 * The header `Miaou-Signature`: `t=<seconds>,v1=<hex>`, one `v1` for each secret. Each is the HMAC-SHA256 of
 * `<seconds>.<body>` under the secret as it was shown.
 */
export function signatureHeader(secrets: readonly string[], seconds: number, body: string): string {
  const marks = secrets.map((secret) => {
    const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
    return `v1=${mac}`;
  });
  return [`t=${seconds}`, ...marks].join(',');
}
