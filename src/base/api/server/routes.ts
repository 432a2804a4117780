import { Type } from 'typebox';
import { IdParams, Nothing } from '../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../platform/http/server/http.ts';
import { NewToken, ScopeChoice, Token, TokenInput } from '../contract/tokens.ts';
import { createToken } from './actions/create-token.ts';
import { listTokens } from './actions/list-tokens.ts';
import { revokeToken } from './actions/revoke-token.ts';

/** Never by a token: one that leaks must not make others. */
const config = { access: 'api.tokens.manage', sessionOnly: true } as const;
const oversee = { access: 'api.tokens.oversee', sessionOnly: true } as const;

export function tokensRoutes(http: Http, choices: () => Promise<ScopeChoice[]>): void {
  http.get('/', { config, schema: { response: { 200: Type.Array(Token) } } }, ({ ctx }) =>
    listTokens(ctx, ctx.viewer.userId),
  );
  http.get('/all', { config: oversee, schema: { response: { 200: Type.Array(Token) } } }, ({ ctx }) =>
    listTokens(ctx, null),
  );
  http.get('/scopes', { config, schema: { response: { 200: Type.Array(ScopeChoice) } } }, () => choices());
  http.post(
    '/',
    { config, schema: { body: TokenInput, response: { 200: NewToken } } },
    async ({ ctx, body }) => createToken(ctx, await choices(), body),
  );
  http.delete(
    '/:id',
    { config, schema: { params: IdParams, response: { 204: Nothing } } },
    async ({ ctx, params }, reply) => {
      await revokeToken(ctx, params.id);
      return reply.status(204).send(null);
    },
  );
}
