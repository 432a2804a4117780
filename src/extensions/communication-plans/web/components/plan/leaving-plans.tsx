import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../../../platform/http/web/api.ts';
import type { PlanList } from '../../../contract/plan-list.ts';

/** The plans that somebody who is about to be deactivated is in charge of: their mails wait until somebody else is. */
export function LeavingPlans({ userId }: { userId: string }) {
  const { t } = useTranslation('communication-plans');
  const { data } = useQuery({
    queryKey: ['communication-plans', 'leaving', userId],
    queryFn: ({ signal }) =>
      api.get<PlanList>(
        `/api/communication-plans/plans?${String(new URLSearchParams({ ownerId: userId, unfinished: 'true', limit: '1' }))}`,
        signal,
      ),
  });
  if (!data || data.total === 0) return null;
  return (
    <Alert color="orange" icon={<IconAlertTriangle aria-hidden />}>
      {t('leaving', { count: data.total })}
    </Alert>
  );
}
