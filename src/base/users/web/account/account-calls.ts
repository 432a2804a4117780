import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../../platform/http/web/api.ts';
import type {
  EmailEdit,
  OwnAccount,
  OwnProfile,
  PasswordEdit,
  SessionsEnded,
} from '../../contract/account.ts';
import type { OwnSession } from '../../contract/own-sessions.ts';
import type { Person } from '../../contract/people.ts';
import type { Enrolment, FullProof, RecoveryCodes } from '../../contract/two-factor.ts';

const own = '/api/users/own';

export const accountQuery = queryOptions({
  queryKey: ['users', 'own'],
  queryFn: ({ signal }) => api.get<OwnAccount>(own, signal),
});

export const ownSessionsQuery = queryOptions({
  queryKey: ['users', 'own', 'sessions'],
  queryFn: ({ signal }) => api.get<OwnSession[]>(`${own}/sessions`, signal),
  // Other machines sign in and out without a word.
  staleTime: 0,
});

export const keepProfile = (profile: OwnProfile) => api.put<Person>(`${own}/profile`, profile);
export const keepEmail = (edit: EmailEdit) => api.put<null>(`${own}/email`, edit);
export const keepPassword = (edit: PasswordEdit) => api.put<SessionsEnded>(`${own}/password`, edit);

export const endSession = (id: string) => api.delete<null>(`${own}/sessions/${id}`);
export const endOtherSessions = () => api.delete<SessionsEnded>(`${own}/sessions`);

export const beginEnrolment = (password: string) => api.post<Enrolment>(`${own}/two-factor`, { password });
export const confirmEnrolment = (code: string) => api.put<RecoveryCodes>(`${own}/two-factor`, { code });
export const renewRecoveryCodes = (proof: FullProof) =>
  api.post<RecoveryCodes>(`${own}/two-factor/recovery-codes`, proof);
export const disableTwoFactor = (proof: FullProof) => api.post<null>(`${own}/two-factor/end`, proof);
/** Of a colleague, by an administrator. */
export const resetTwoFactor = (userId: string) => api.delete<null>(`/api/users/${userId}/two-factor`);
