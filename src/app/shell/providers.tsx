import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { lazy, Suspense, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { AppError } from '../../platform/errors/contract/app-error.ts';
import { createAppTheme, cssVariables } from '../../platform/ui/web/theme.ts';
import { whenIdle } from '../../platform/ui/web/when-idle.ts';

const Overlays = lazy(async () => {
  await whenIdle();
  return { default: (await import('./overlays.tsx')).Overlays };
});

/** Only a server that did not answer, or that failed, is asked again by itself. */
const worthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && error instanceof AppError && (error.status === 0 || error.status >= 500);

const createQueryClient = () =>
  new QueryClient({ defaultOptions: { queries: { retry: worthRetrying, staleTime: 15_000 } } });

/** The language of the page is the one that is spoken on it. */
function useDocumentLanguage(spoken: i18n) {
  useEffect(() => {
    const follow = (language: string) => (document.documentElement.lang = language);
    follow(spoken.language);
    spoken.on('languageChanged', follow);
    return () => spoken.off('languageChanged', follow);
  }, [spoken]);
}

export function Providers({ spoken, children }: { spoken: i18n; children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  useDocumentLanguage(spoken);
  return (
    <I18nextProvider i18n={spoken}>
      <QueryClientProvider client={queryClient}>
        <Look>{children}</Look>
      </QueryClientProvider>
    </I18nextProvider>
  );
}

/** The theme, and the places over the page where questions and news appear. */
function Look({ children }: { children: ReactNode }) {
  const { t } = useTranslation('platform');
  const theme = useMemo(
    () =>
      createAppTheme({
        close: t('actions.close'),
        showPassword: t('actions.showPassword'),
        previousPage: t('actions.previousPage'),
        nextPage: t('actions.nextPage'),
      }),
    [t],
  );
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      {children}
      <Suspense>
        <Overlays />
      </Suspense>
    </MantineProvider>
  );
}
