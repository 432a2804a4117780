import { createContext, useContext } from 'react';
import type { Session } from '../contract/session.ts';

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in, in which company, with which extensions. Only under the signed-in part of the screen. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside the signed-in screen');
  return session;
}

export const useIsAdmin = (): boolean => useSession().user.role === 'admin';
