import { Button } from '@mantine/core';
import { IconLayoutDashboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { useIsAdmin } from '../../../users/web/public.ts';

interface EmptyDesktopProps {
  /** Whether an installed extension brings a widget. */
  widgetsExist: boolean;
  onAdd: () => void;
}

/** A desktop without a widget says how to get one. */
export function EmptyDesktop({ widgetsExist, onAdd }: EmptyDesktopProps) {
  const { t } = useTranslation('desktop');
  const isAdmin = useIsAdmin();
  if (widgetsExist) {
    return (
      <EmptyState
        Icon={IconLayoutDashboard}
        title={t('empty.title')}
        action={<Button onClick={onAdd}>{t('empty.add')}</Button>}
      >
        {t('empty.text')}
      </EmptyState>
    );
  }
  const action = isAdmin && (
    <Button component={Link} to="/admin/resources">
      {t('platform:shell.openResources')}
    </Button>
  );
  return (
    <EmptyState Icon={IconLayoutDashboard} title={t('empty.title')} action={action}>
      {t(isAdmin ? 'empty.installAdmin' : 'empty.installUser')}
    </EmptyState>
  );
}
