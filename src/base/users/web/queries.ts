import { queryOptions, useQuery } from '@tanstack/react-query';
import { AppError } from '../../../platform/errors/contract/app-error.ts';
import { api } from '../../../platform/http/web/api.ts';
import { uploadFile } from '../../../platform/http/web/upload-file.ts';
import type { Language, Person, Presence } from '../contract/people.ts';
import type { Credentials, Session, Theme } from '../contract/session.ts';
import type { SecondStep, SecondStepAnswer } from '../contract/two-factor.ts';

/**
 * The session of this browser, or null when nobody is signed in. Once somebody was (`known`), the end of their
 * session is an error, so that the screen they work on stays in place while they sign in again.
 */
async function loadSession(known: boolean, signal: AbortSignal): Promise<Session | null> {
  try {
    return await api.get<Session>('/api/session', signal);
  } catch (error) {
    if (!known && error instanceof AppError && error.code === 'platform.signInRequired') return null;
    throw error;
  }
}

const sessionKey = ['session'];

export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: ({ signal, client }) => loadSession(Boolean(client.getQueryData(sessionKey)), signal),
  staleTime: Infinity,
});

export const peopleQuery = queryOptions({
  queryKey: ['users', 'people'],
  queryFn: ({ signal }) => api.get<Person[]>('/api/users/people', signal),
});

export const presenceQuery = queryOptions({
  queryKey: ['users', 'presence'],
  queryFn: ({ signal }) => api.get<Presence>('/api/users/presence', signal),
  // Kept true by the live topic, not by asking again.
  staleTime: Infinity,
});

/** The session; or, for who asked for that, the ticket of the second step. */
export const beginSignIn = (credentials: Credentials) =>
  api.post<Session | SecondStep>('/api/session', credentials);
export const finishSignIn = (answer: SecondStepAnswer) =>
  api.post<Session>('/api/session/second-step', answer);
/** For an account of which a password is enough. */
export const signIn = (credentials: Credentials) => api.post<Session>('/api/session', credentials);
export const keepLanguage = (language: Language) => api.put<Session>('/api/session/language', { language });
export const keepTheme = (theme: Theme) => api.put<null>('/api/users/own/theme', { theme });
export const signOut = () => api.delete<null>('/api/session');

export const keepNickname = (id: string, nickname: string) =>
  api.put<Person>(`/api/users/${id}/nickname`, { nickname });
export const keepPicture = (id: string, picture: Blob, onProgress: (part: number) => void) =>
  uploadFile<Person>(`/api/users/${id}/picture`, picture, 'picture', { method: 'PUT', onProgress });
export const removePicture = (id: string) => api.delete<Person>(`/api/users/${id}/picture`);

/** Everybody of the company. */
export const usePeople = () => useQuery(peopleQuery);

const nobody: ReadonlySet<string> = new Set();

/** The ids of the people with an open window now. The shell keeps it true. */
export function usePresence(): ReadonlySet<string> {
  const { data } = useQuery({ ...presenceQuery, select: presentIds });
  return data ?? nobody;
}

const presentIds = (presence: Presence): ReadonlySet<string> => new Set(presence.connected);
