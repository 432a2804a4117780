import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import type {
  MailAccount,
  MailAccountInput,
  MailAccountTrial,
  TrialResult,
} from '../contract/mail-accounts.ts';

const base = '/api/mail-accounts';
const addressOf = (id: string) => `${base}/${encodeURIComponent(id)}`;

export const accountsQuery = queryOptions({
  queryKey: ['mail-accounts'],
  queryFn: ({ signal }) => api.get<MailAccount[]>(base, signal),
});

/** `id` null adds an account. */
export const saveAccount = (id: string | null, input: Partial<MailAccountInput>) =>
  id === null ? api.post<MailAccount>(base, input) : api.put<MailAccount>(addressOf(id), input);

export const removeAccount = (id: string) => api.delete<null>(addressOf(id));

export const tryAccount = (trial: Partial<MailAccountTrial>) => api.post<TrialResult>(`${base}/test`, trial);
