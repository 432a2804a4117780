import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../platform/http/web/api.ts';
import type { HoldConfirmation } from '../contract/hold.ts';
import type {
  DkimKey,
  MailAccount,
  MailAccountInput,
  MailAccountTrial,
  SendingState,
  TrialMailResult,
  TrialResult,
} from '../contract/mail-accounts.ts';

const base = '/api/mail-accounts';
const addressOf = (id: string) => `${base}/${encodeURIComponent(id)}`;

/** Begins the key of all that is asked here: one change makes all of it old. */
export const mailAccountsKey = ['mail-accounts'] as const;

/** Uses and quotas move by themselves, so it is asked for again while it is shown. */
export const accountsQuery = queryOptions({
  queryKey: [...mailAccountsKey, 'list'],
  queryFn: ({ signal }) => api.get<MailAccount[]>(base, signal),
  refetchInterval: 60_000,
});

/** Whether mails may leave, and why not. */
export const sendingStateQuery = queryOptions({
  queryKey: [...mailAccountsKey, 'state'],
  queryFn: ({ signal }) => api.get<SendingState>(`${base}/state`, signal),
});

/** `id` null adds an account. */
export const saveAccount = (id: string | null, input: Partial<MailAccountInput>) =>
  id === null ? api.post<MailAccount>(base, input) : api.put<MailAccount>(addressOf(id), input);

export const removeAccount = (id: string) => api.delete<null>(addressOf(id));

export const chooseDefault = (id: string) => api.post<null>(`${addressOf(id)}/default`, {});

export const resumeAccount = (id: string) => api.post<null>(`${addressOf(id)}/resume`, {});

export const tryAccount = (trial: Partial<MailAccountTrial>) => api.post<TrialResult>(`${base}/test`, trial);

export const sendTrialMail = (trial: Partial<MailAccountTrial>) =>
  api.post<TrialMailResult>(`${base}/test-mail`, trial);

export const makeDkimKey = () => api.post<DkimKey>(`${base}/dkim-key`, {});

export const confirmHold = (confirmation: HoldConfirmation) =>
  api.post<null>(`${base}/hold/confirm`, confirmation);
