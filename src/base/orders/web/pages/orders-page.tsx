import { Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconShoppingCart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { ListFoot } from '../../../../platform/ui/web/list-foot.tsx';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { SearchField } from '../../../../platform/ui/web/search-field.tsx';
import type { OrderList } from '../../contract/order-list.ts';
import { OrdersView } from '../components/orders-view.tsx';
import { orderListQuery, ordersPerPage } from '../queries.ts';

/** All orders, newest first, searched by number, designation or client. */
export function OrdersPage() {
  const { t } = useTranslation('orders');
  const [params, setParams] = useSearchParams();
  const search = params.get('search') ?? '';
  const page = Math.max(1, Math.trunc(Number(params.get('page'))) || 1);
  const query = useQuery(orderListQuery({ search, page }));
  const ask = (words: string, next: number) =>
    setParams(
      { ...(words && { search: words }), ...(next > 1 && { page: `${next}` }) },
      { replace: next === 1 },
    );
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      <Group mb="md">
        <SearchField
          value={search}
          onSearch={(words) => ask(words, 1)}
          label={t('search')}
          placeholder={t('searchHint')}
        />
      </Group>
      <QueryView query={query}>
        {(list) => (
          <Orders list={list} isNarrowed={search !== ''} page={page} onPage={(next) => ask(search, next)} />
        )}
      </QueryView>
    </>
  );
}

interface OrdersProps {
  list: OrderList;
  /** Some words were asked for. */
  isNarrowed: boolean;
  page: number;
  onPage: (page: number) => void;
}

function Orders({ list, isNarrowed, page, onPage }: OrdersProps) {
  const { t } = useTranslation('orders');
  const pages = Math.ceil(list.total / ordersPerPage);
  if (list.total === 0) {
    return (
      <EmptyState Icon={IconShoppingCart} title={t(isNarrowed ? 'none' : 'nothing')}>
        {t(isNarrowed ? 'noneHint' : 'nothingHint')}
      </EmptyState>
    );
  }
  return (
    <Stack>
      <OrdersView orders={list.orders} withContact />
      <ListFoot count={t('count', { count: list.total })} pages={pages} page={page} onPage={onPage} />
    </Stack>
  );
}
