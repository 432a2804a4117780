import { isActive, type User } from '../../users/server/public.ts';
import type { Token, TokenState } from '../contract/tokens.ts';
import type { TokenRow } from './tables.ts';

export const presentToken = (row: TokenRow, user: User | null, now: string): Token => ({
  id: row.id,
  userId: row.user_id,
  userName: user ? `${user.first_name} ${user.last_name}`.trim() : '',
  name: row.name,
  hint: row.hint,
  scopes: JSON.parse(row.scopes) as string[],
  state: stateOf(row, user, now),
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at,
  revokedAt: row.revoked_at,
});

function stateOf({ revoked_at, expires_at }: TokenRow, user: User | null, now: string): TokenState {
  if (revoked_at !== null) return 'revoked';
  if (expires_at <= now) return 'expired';
  return user && isActive(user) ? 'active' : 'personAway';
}
