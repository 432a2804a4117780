import { Button } from '@mantine/core';
import { IconError404, IconLock, IconPuzzleOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useIsAdmin } from '../../base/users/web/public.ts';
import type { Manifest } from '../../platform/modules/contract/manifest.ts';
import { EmptyState } from '../../platform/ui/web/empty-state.tsx';
import { PageTitle } from '../../platform/ui/web/page-title.tsx';

function BackToDesktop() {
  const { t } = useTranslation('platform');
  return (
    <Button component={Link} to="/" variant="default">
      {t('shell.backToDesktop')}
    </Button>
  );
}

/** No page has this address. */
export function NotFoundPage() {
  const { t } = useTranslation('platform');
  const { pathname } = useLocation();
  return (
    <>
      <PageTitle title={t('shell.notFoundTitle')} />
      <EmptyState level={1} Icon={IconError404} title={t('shell.notFoundTitle')} action={<BackToDesktop />}>
        {t('shell.notFoundText', { path: pathname })}
      </EmptyState>
    </>
  );
}

/** The page exists, for people of another role. */
export function NotPermittedPage() {
  const { t } = useTranslation('platform');
  return (
    <>
      <PageTitle title={t('shell.notPermittedTitle')} />
      <EmptyState level={1} Icon={IconLock} title={t('shell.notPermittedTitle')} action={<BackToDesktop />}>
        {t('shell.notPermittedText')}
      </EmptyState>
    </>
  );
}

/** The page belongs to an extension that is not installed. */
export function NotInstalledPage({ manifest }: { manifest: Manifest }) {
  const { t } = useTranslation('platform');
  const isAdmin = useIsAdmin();
  const title = t('shell.notInstalledTitle', { name: t(manifest.nameKey) });
  const action = isAdmin ? (
    <Button component={Link} to="/admin/resources">
      {t('shell.openResources')}
    </Button>
  ) : (
    <BackToDesktop />
  );
  return (
    <>
      <PageTitle title={title} />
      <EmptyState level={1} Icon={IconPuzzleOff} title={title} action={action}>
        {t('shell.notInstalledText')} {t(isAdmin ? 'shell.notInstalledAdmin' : 'shell.notInstalledUser')}
      </EmptyState>
    </>
  );
}
