import { Button } from '@mantine/core';
import { IconChecks, IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../../../../../platform/ui/web/empty-state.tsx';
import type { ExecutionTab } from './execution-rows.ts';

interface ExecutionEmptyProps {
  tab: ExecutionTab;
  coming: number;
  onTab: (tab: ExecutionTab) => void;
}

/** Nothing on this tab: the work is done, or it is elsewhere. */
export function ExecutionEmpty({ tab, coming, onTab }: ExecutionEmptyProps) {
  const { t } = useTranslation('communication-plans');
  if (tab !== 'todo') {
    return (
      <EmptyState
        Icon={IconFilterOff}
        title={t('execution.emptyTab')}
        action={
          <Button variant="default" onClick={() => onTab('todo')}>
            {t('execution.seeTodo')}
          </Button>
        }
      >
        {t('execution.emptyTabText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      Icon={IconChecks}
      title={t('execution.emptyTitle')}
      action={
        coming > 0 ? (
          <Button variant="default" onClick={() => onTab('coming')}>
            {t('execution.seeComing', { count: coming })}
          </Button>
        ) : (
          <Button variant="default" component={Link} to="/plans">
            {t('execution.noPlans')}
          </Button>
        )
      }
    >
      {t('execution.emptyText')}
    </EmptyState>
  );
}
