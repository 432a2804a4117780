import type { Context } from '../../../../platform/http/server/context.ts';
import { userById, type User } from '../../../users/server/public.ts';
import type { Token } from '../../contract/tokens.ts';
import { presentToken } from '../present-token.ts';
import { listTokens as readTokens } from '../store/tokens.ts';

/** Newest first: one's own, or everybody's for who oversees them. */
export async function listTokens(ctx: Context, userId: string | null): Promise<Token[]> {
  const rows = await readTokens(ctx.db.read, userId);
  const people = new Map<string, User | null>();
  for (const id of new Set(rows.map((row) => row.user_id))) people.set(id, await userById(ctx.db.read, id));
  return rows.map((row) => presentToken(row, people.get(row.user_id) ?? null, ctx.clock.now()));
}
