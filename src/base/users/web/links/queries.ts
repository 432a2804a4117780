import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../../platform/http/web/api.ts';
import type { ForgottenAnswer, LinkRedemption, LinkView, Redeemed } from '../../contract/links.ts';

export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['users', 'link', token],
    queryFn: ({ signal }) => api.post<LinkView>('/api/users/links/view', { token }, signal),
    staleTime: Infinity,
    gcTime: 0,
  });

export const redeemLink = (redemption: LinkRedemption) =>
  api.post<Redeemed>('/api/users/links/redeem', redemption);
export const forgetPassword = (login: string) =>
  api.post<ForgottenAnswer>('/api/users/links/forgotten', { login });
