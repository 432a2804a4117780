import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconFilter, IconPlus, IconShoppingCart, IconTableExport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { ListFoot } from '../../../../platform/ui/web/list-foot.tsx';
import { PageHeader } from '../../../../platform/ui/web/page-header.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { SearchField } from '../../../../platform/ui/web/search-field.tsx';
import { useMay } from '../../../users/web/public.ts';
import type { OrderList } from '../../contract/order-list.ts';
import { OrderDesk, useOrderDesk } from '../components/order-desk.tsx';
import { OrderFilters } from '../components/order-filters.tsx';
import { OrdersView } from '../components/orders-view.tsx';
import { exportAddress, orderListQuery, ordersPerPage } from '../queries.ts';
import { useAskedOrder } from '../use-asked-order.ts';
import { nextSort, sortOf, useOrderList } from '../use-order-list.ts';
import { useOrdersLive } from '../use-orders-live.ts';

type Listed = ReturnType<typeof useOrderList>;

/** All orders, searched, filtered and sorted; new ones are written from here. */
export function OrdersPage() {
  useOrdersLive();
  return (
    <OrderDesk>
      <OrdersSheet />
    </OrderDesk>
  );
}

function OrdersSheet() {
  const { t } = useTranslation('orders');
  const desk = useOrderDesk();
  useAskedOrder(() => desk.create());
  const listed = useOrderList();
  const query = useQuery(orderListQuery(listed.asked, listed.page));
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('text')}
        actions={
          <Button leftSection={<IconPlus size={16} />} onClick={() => desk.create()}>
            {t('actions.new')}
          </Button>
        }
      />
      <ListBar list={listed} />
      <QueryView query={query}>{(list) => <Orders list={list} listed={listed} />}</QueryView>
    </>
  );
}

/** Over the list: what it shows, and the same as a file. */
function ListBar({ list }: { list: Listed }) {
  const { t } = useTranslation('orders');
  const { language } = useFormat();
  const may = useMay();
  const { asked, filters, change } = list;
  const [opened, setOpened] = useState(filters > 0);
  return (
    <>
      <Group mb="md" gap="sm">
        <SearchField
          value={asked.search ?? ''}
          onSearch={(search) => change({ search: search.slice(0, 200) })}
          label={t('search')}
          placeholder={t('searchHint')}
        />
        <Group gap="xs" ml={{ base: 0, sm: 'auto' }}>
          <Button
            variant="default"
            leftSection={<IconFilter size={16} />}
            aria-expanded={opened}
            onClick={() => setOpened(!opened)}
          >
            {filters === 0 ? t('list.filters') : t('list.filtersSet', { count: filters })}
          </Button>
          {may('orders.orders.export') && (
            <Button
              component="a"
              href={exportAddress({ ...asked, language })}
              download
              variant="default"
              leftSection={<IconTableExport size={16} />}
            >
              {t('list.export')}
            </Button>
          )}
        </Group>
      </Group>
      {opened && <OrderFilters list={list} />}
    </>
  );
}

function Orders({ list, listed }: { list: OrderList; listed: Listed }) {
  const { t } = useTranslation('orders');
  const desk = useOrderDesk();
  const { asked, filters, page, change, clear } = listed;
  const isNarrowed = filters > 0 || asked.search !== undefined;
  if (list.total === 0) {
    return (
      <EmptyState
        Icon={IconShoppingCart}
        title={t(isNarrowed ? 'none' : 'nothing')}
        action={
          isNarrowed ? (
            <Button variant="default" onClick={clear}>
              {t('list.clear')}
            </Button>
          ) : (
            <Button leftSection={<IconPlus size={16} />} onClick={() => desk.create()}>
              {t('actions.new')}
            </Button>
          )
        }
      >
        {t(isNarrowed ? 'noneHint' : 'nothingHint')}
      </EmptyState>
    );
  }
  return (
    <Stack>
      <OrdersView
        orders={list.orders}
        withContact
        sorting={{ ...sortOf(asked), onSort: (by) => change(nextSort(asked, by)) }}
      />
      <ListFoot
        count={t('count', { count: list.total })}
        pages={Math.ceil(list.total / ordersPerPage)}
        page={page}
        onPage={(next) => change({ page: next === 1 ? null : `${next}` })}
      />
    </Stack>
  );
}
