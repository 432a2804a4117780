import type { User } from '../../users/server/public.ts';
import type { TokenRow } from './tables.ts';

/** When a token stopped being good: revoked by itself, or with all of its person; null: it was not. */
export function revokedAt({ revoked_at, created_at }: TokenRow, user: User | null): string | null {
  if (revoked_at !== null) return revoked_at;
  const allAt = user?.tokens_revoked_at ?? null;
  return allAt !== null && created_at <= allAt ? allAt : null;
}
