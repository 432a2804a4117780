import { hash, randomBytes } from 'node:crypto';

/** A session dies after this long without a sign of life. */
export const sessionIdleMs = 14 * 24 * 3_600_000;

export const newSessionToken = (): string => randomBytes(32).toString('base64url');

export const sessionTokenHash = (token: string): string => hash('sha256', token);
