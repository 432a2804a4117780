import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../../platform/http/web/api.ts';
import type {
  Account,
  AccountInput,
  AccountList,
  InvitationInput,
  IssuedLink,
} from '../../contract/accounts.ts';

const base = '/api/users/accounts';

export const accountsQuery = queryOptions({
  queryKey: ['users', 'accounts'],
  queryFn: ({ signal }) => api.get<AccountList>(base, signal),
});

export const invite = (input: InvitationInput) => api.post<IssuedLink>(base, input);
export const changeAccount = (id: string, input: AccountInput) => api.put<Account>(`${base}/${id}`, input);
export const deactivate = (id: string) => api.post<Account>(`${base}/${id}/deactivate`);
export const reactivate = (id: string) => api.post<Account>(`${base}/${id}/reactivate`);
export const withdrawInvitation = (id: string) => api.delete<null>(`${base}/${id}/invitation`);

/** A new invitation, or a reset link. */
export const makeLink = (id: string, kind: 'invitation' | 'reset', byMail: boolean) =>
  api.post<IssuedLink>(`${base}/${id}/${kind === 'invitation' ? 'invitation' : 'reset-link'}`, { byMail });
