import { Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../../../platform/ui/web/error-notice.tsx';
import { LoadingArea } from '../../../../../platform/ui/web/loading-area.tsx';
import type { PlanListQuery, PlanSort } from '../../../contract/plan-list.ts';
import { plansQuery } from '../../queries.ts';
import { PlanTable } from './plan-table.tsx';
import { sortOf } from './use-list-address.ts';

interface PlanPagesProps {
  query: Omit<PlanListQuery, 'limit' | 'offset'>;
  withClient: boolean;
  /** Absent: the columns sort nothing. */
  onSort?: (by: PlanSort) => void;
  /** What stands there when there is no plan. */
  empty: ReactNode;
  /** Over the table, when there is one. */
  above?: ReactNode;
}

/** Plans, page after page. */
export function PlanPages({ query, withClient, onSort, empty, above }: PlanPagesProps) {
  const { t } = useTranslation('communication-plans');
  const found = useInfiniteQuery(plansQuery(query));
  if (!found.data) {
    return found.isError ? (
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
    ) : (
      <LoadingArea />
    );
  }
  const plans = found.data.pages.flatMap((page) => page.plans);
  if (plans.length === 0) return empty;
  return (
    <>
      {above}
      <PlanTable
        plans={plans}
        withClient={withClient}
        {...(onSort && { order: { ...sortOf(query), onSort } })}
      />
      <Group justify="space-between" mt="sm">
        <Text size="sm" c="dimmed" role="status">
          {t('list.count', { count: found.data.pages[0]?.total ?? 0 })}
        </Text>
        {found.hasNextPage && (
          <Button
            variant="default"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {t('list.more')}
          </Button>
        )}
      </Group>
    </>
  );
}
