import { Secret, TOTP } from 'otpauth';

/** What every authenticator application knows (RFC 6238): SHA-1, six figures, a new code each thirty seconds. */
const rule = { algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** Codes of the step before and of the next one are taken too: clocks of telephones differ. */
const stepsAround = 1;

/** 160 bits, the length of the hash (RFC 4226 §4). */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What the QR code says. `label` tells accounts of one application apart. */
export const otpAddress = (secret: string, { issuer, label }: { issuer: string; label: string }): string =>
  new TOTP({
    ...rule,
    secret,
    issuer: issuer.replaceAll(':', ' '),
    label: label.replaceAll(':', ' '),
  }).toString();

/** The step whose code this is, among those that are taken at `now`; null for none of them. */
export function stepOfCode(secret: string, code: string, now: string): number | null {
  const timestamp = Date.parse(now);
  const totp = new TOTP({ ...rule, secret });
  const delta = totp.validate({ token: code, timestamp, window: stepsAround });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}
