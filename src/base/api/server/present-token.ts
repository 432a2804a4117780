import { isActive, type User } from '../../users/server/public.ts';
import type { Token, TokenState } from '../contract/tokens.ts';
import { revokedAt } from './revoked-at.ts';
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
  revokedAt: revokedAt(row, user),
});

function stateOf(row: TokenRow, user: User | null, now: string): TokenState {
  if (revokedAt(row, user) !== null) return 'revoked';
  if (row.expires_at <= now) return 'expired';
  return user && isActive(user) ? 'active' : 'personAway';
}
