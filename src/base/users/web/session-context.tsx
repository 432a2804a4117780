import { createContext, useContext, useMemo } from 'react';
import { useModules } from '../../../platform/modules/web/modules-context.ts';
import type { Session } from '../contract/session.ts';

export const SessionContext = createContext<Session | null>(null);

/** Who is signed in, in which company, with which extensions. Only under the signed-in part of the screen. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside the signed-in screen');
  return session;
}

export const useIsAdmin = (): boolean => useSession().user.role === 'admin';

/**
 * Tells what the signed-in person may do, by the id of a permission. The server asks again: this only shows and hides.
 */
export function useMay(): (permission: string) => boolean {
  const { role } = useSession().user;
  const { all } = useModules();
  return useMemo(() => {
    const declared = all.flatMap(({ manifest, permissions }) => [
      ...(permissions ?? []),
      ...(manifest?.permissions ?? []),
    ]);
    const granted = new Set(declared.filter(({ roles }) => roles.includes(role)).map(({ id }) => id));
    return (permission) => granted.has(permission);
  }, [all, role]);
}
