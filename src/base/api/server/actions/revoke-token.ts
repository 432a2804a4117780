import { notFound } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { recordAct } from '../../../audit/server/public.ts';
import { findToken, revokeOnce } from '../store/tokens.ts';

/** One's own, or anybody's for who oversees them. A request under way ends; the next is refused. */
export async function revokeToken(ctx: Context, id: string): Promise<void> {
  const token = await findToken(ctx.db.read, id);
  const isTheirs = token?.user_id === ctx.viewer.userId;
  if (!token || !(isTheirs || ctx.may('api.tokens.oversee'))) throw notFound('api.tokenNotFound');
  await ctx.db.transaction(async (tx) => {
    if (!(await revokeOnce(tx, id, ctx.clock.now()))) return;
    const subject = { kind: 'token', id, label: token.name };
    await recordAct(tx, ctx, { action: 'api.tokenRevoked', subject });
  });
}
