import { ActionIcon, Anchor, Group, Paper, Select, Stack, Text } from '@mantine/core';
import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { orderSorts, type OrderSort } from '../../contract/order-list.ts';
import type { Order } from '../../contract/orders.ts';
import { orderPath } from '../order-path.ts';
import { useRowMenu } from '../use-row-menu.ts';
import { ExpectedDate } from './expected-date.tsx';
import { OrderActions } from './order-actions.tsx';
import { OrderState } from './order-state.tsx';
import type { Sorting } from './order-table.tsx';

interface OrderCardsProps {
  orders: readonly Order[];
  withContact: boolean;
  sorting?: Sorting | undefined;
}

/** The same orders where a table does not fit. */
export function OrderCards({ orders, withContact, sorting }: OrderCardsProps) {
  return (
    <Stack gap="xs">
      {sorting && <SortSelect sorting={sorting} />}
      {orders.map((order) => (
        <OrderCard key={order.id} order={order} withContact={withContact} />
      ))}
    </Stack>
  );
}

function OrderCard({ order, withContact }: { order: Order; withContact: boolean }) {
  const format = useFormat();
  const { menu, row } = useRowMenu();
  return (
    <Paper p="sm" component="article" aria-label={order.number} {...row}>
      <Group justify="space-between" gap="xs">
        <Anchor component={Link} to={orderPath(order.id)} fw={600}>
          {order.number}
        </Anchor>
        <OrderState order={order} />
      </Group>
      {withContact && (
        <Anchor component={Link} to={`/contacts/${order.contactId}?tab=orders`}>
          {order.contactName}
        </Anchor>
      )}
      <Text>{order.designation}</Text>
      <Group justify="space-between" align="flex-end" mt={4}>
        <ExpectedDate order={order} withLead={false} />
        <Text className="figures" fw={500}>
          {format.amount(order.amountCents)}
        </Text>
      </Group>
      <OrderActions order={order} withContact={withContact} menu={menu} />
    </Paper>
  );
}

/** Sorted by one choice rather than by heads that are not there. */
function SortSelect({ sorting: { sort, direction, onSort } }: { sorting: Sorting }) {
  const { t } = useTranslation('orders');
  const turned = direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <Group gap="xs" wrap="nowrap" align="flex-end">
      <Select
        label={t('list.sortBy')}
        data={orderSorts.map((by) => ({ value: by, label: t(`list.sorts.${by}`) }))}
        value={sort}
        onChange={(by) => by && by !== sort && onSort(by as OrderSort)}
        allowDeselect={false}
        style={{ flex: 1 }}
      />
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t(`list.turn.${turned}`)}
        title={t(`list.turn.${turned}`)}
        onClick={() => onSort(sort)}
      >
        {direction === 'ascending' ? <IconSortAscending size={18} /> : <IconSortDescending size={18} />}
      </ActionIcon>
    </Group>
  );
}
