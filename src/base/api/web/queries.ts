import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import type { NewToken, ScopeChoice, Token, TokenInput } from '../contract/tokens.ts';

const base = '/api/tokens';

export const tokensKey = ['api', 'tokens'] as const;

export type Whose = 'mine' | 'all';

export const tokensQuery = (whose: Whose) =>
  queryOptions({
    queryKey: [...tokensKey, whose],
    queryFn: ({ signal }) => api.get<Token[]>(whose === 'mine' ? base : `${base}/all`, signal),
  });

export const scopeChoicesQuery = queryOptions({
  queryKey: ['api', 'scopes'],
  queryFn: ({ signal }) => api.get<ScopeChoice[]>(`${base}/scopes`, signal),
});

export const createToken = (input: TokenInput) => api.post<NewToken>(base, input);

export const revokeToken = (id: string) => api.delete<null>(`${base}/${encodeURIComponent(id)}`);
