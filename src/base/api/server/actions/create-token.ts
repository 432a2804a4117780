import { conflict, invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { plusMs } from '../../../../platform/runtime/server/clock.ts';
import { recordAct } from '../../../audit/server/public.ts';
import { userById } from '../../../users/server/public.ts';
import { longestLifeDays, type NewToken, type ScopeChoice, type TokenInput } from '../../contract/tokens.ts';
import { presentToken } from '../present-token.ts';
import { countGoodTokens, insertToken } from '../store/tokens.ts';
import type { TokenRow } from '../tables.ts';
import { newTokenText, tokenHash } from '../token-text.ts';

const dayMs = 24 * 3_600_000;
/** One per program is enough; a list that nobody reads any more is a danger. */
const mostTokens = 50;

/**
 * A token of the person who asks. Its text is in this answer and never again.
 *
 * @throws AppError `api.scopeUnknown` on `/scopes`, `expiryPast` or `expiryTooFar` on `/expiresOn`, `tooManyTokens`
 */
export async function createToken(
  ctx: Context,
  choices: readonly ScopeChoice[],
  input: TokenInput,
): Promise<NewToken> {
  const now = ctx.clock.now();
  checkScopes(input.scopes, choices);
  const expiresAt = endOf(input.expiresOn, now);
  const { userId } = ctx.viewer;
  const user = await userById(ctx.db.read, userId);
  const span = { after: user?.tokens_revoked_at ?? '', now };
  if ((await countGoodTokens(ctx.db.read, userId, span)) >= mostTokens) {
    throw conflict('api.tooManyTokens', { limit: mostTokens });
  }
  const secret = newTokenText();
  const row: TokenRow = {
    ...{ id: ctx.newId(), user_id: userId, name: input.name.trim() },
    ...{ token_hash: tokenHash(secret), hint: secret.slice(-4), scopes: JSON.stringify(input.scopes) },
    ...{ created_at: now, expires_at: expiresAt, last_used_at: null, revoked_at: null },
  };
  await ctx.db.transaction(async (tx) => {
    await insertToken(tx, row);
    const subject = { kind: 'token', id: row.id, label: row.name };
    await recordAct(tx, ctx, {
      action: 'api.tokenCreated',
      subject,
      details: { scopes: input.scopes.join(' ') },
    });
  });
  return { token: presentToken(row, user, now), secret };
}

function checkScopes(scopes: readonly string[], choices: readonly ScopeChoice[]): void {
  const known = new Set(choices.map(({ module }) => module));
  const unknown = scopes.find((scope) => !known.has(scope.split(':', 1)[0]!));
  if (unknown !== undefined) throw invalid('api.scopeUnknown', '/scopes', { scope: unknown });
}

/** The end of that day, in UTC. */
function endOf(day: string, now: string): string {
  const end = `${day}T23:59:59.999Z`;
  if (Number.isNaN(Date.parse(end)) || end <= now) throw invalid('api.expiryPast', '/expiresOn');
  if (end > plusMs(now, (longestLifeDays + 1) * dayMs)) {
    throw invalid('api.expiryTooFar', '/expiresOn', { days: longestLifeDays });
  }
  return end;
}
