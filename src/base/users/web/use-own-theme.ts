import { useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Theme } from '../contract/session.ts';
import { keepTheme, sessionQuery } from './queries.ts';

/** Changes the person's look at once, and keeps it for all their machines. */
export function useChooseTheme(): (theme: Theme) => void {
  const cache = useQueryClient();
  const { setColorScheme } = useMantineColorScheme();
  return useCallback(
    (theme) => {
      setColorScheme(theme);
      keepTheme(theme).then(
        () =>
          cache.setQueryData(
            sessionQuery.queryKey,
            (session) => session && { ...session, user: { ...session.user, theme } },
          ),
        // Out of reach: this machine has it all the same, and the account follows at the next choice.
        () => undefined,
      );
    },
    [cache, setColorScheme],
  );
}

/**
 * Gives this machine the look its person chose, before anything of the signed-in screen is drawn. The machine keeps it,
 * so that its next visit begins in it. Who never chose keeps the look of each machine.
 */
export function useOwnTheme(theme: Theme | null): void {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  // Asked once for each look that the account has: what one chooses here meanwhile stands.
  const shown = useRef<Theme | null>(null);
  useLayoutEffect(() => {
    if (theme === null || theme === shown.current) return;
    shown.current = theme;
    if (theme !== colorScheme) setColorScheme(theme);
  }, [theme, colorScheme, setColorScheme]);
}
