import { Anchor, Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { moveBetweenRows } from '../../../../platform/ui/web/move-between-rows.ts';
import { SortableHead, type SortDirection } from '../../../../platform/ui/web/sortable-head.tsx';
import type { OrderSort } from '../../contract/order-list.ts';
import type { Order } from '../../contract/orders.ts';
import { orderPath } from '../order-path.ts';
import { useRowMenu } from '../use-row-menu.ts';
import { ExpectedDate } from './expected-date.tsx';
import { OrderActions } from './order-actions.tsx';
import { OrderState } from './order-state.tsx';
import classes from './order-table.module.css';

/** How a list is sorted, and the way to sort it otherwise. */
export interface Sorting {
  sort: OrderSort;
  direction: SortDirection;
  onSort: (by: OrderSort) => void;
}

interface OrderTableProps {
  orders: readonly Order[];
  withContact: boolean;
  sorting?: Sorting | undefined;
}

/** Orders, one line each, with what can be done from them. */
export function OrderTable({ orders, withContact, sorting }: OrderTableProps) {
  const { t } = useTranslation('orders');
  const head = (by: OrderSort, label: string, end = false) => (
    <SortableHead
      className={end ? 'figures-end' : ''}
      sorted={sorting?.sort === by ? sorting.direction : null}
      onSort={sorting && (() => sorting.onSort(by))}
    >
      {label}
    </SortableHead>
  );
  return (
    <Table.ScrollContainer minWidth={800} type="native">
      <Table highlightOnHover aria-label={t('title')}>
        <Table.Thead>
          <Table.Tr>
            {head('number', t('columns.number'))}
            {head('ordered', t('columns.ordered'))}
            {withContact ? (
              head('contact', t('columns.contact'))
            ) : (
              <Table.Th>{t('columns.designation')}</Table.Th>
            )}
            {head('expected', t('columns.expected'))}
            {head('amount', t('columns.amount'), true)}
            <Table.Th>{t('columns.state')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('columns.actions')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody onKeyDown={moveBetweenRows}>
          {orders.map((order) => (
            <OrderRow key={order.id} order={order} withContact={withContact} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function OrderRow({ order, withContact }: { order: Order; withContact: boolean }) {
  const format = useFormat();
  const navigate = useNavigate();
  const { menu, row } = useRowMenu();
  return (
    <Table.Tr {...row} onDoubleClick={() => void navigate(orderPath(order.id))}>
      <Table.Td>
        <Anchor component={Link} to={orderPath(order.id)} data-row fw={500} className={classes['number']}>
          {order.number}
        </Anchor>
      </Table.Td>
      <Table.Td className={classes['number']}>{format.civilDateInFigures(order.orderedOn)}</Table.Td>
      <Table.Td maw={480}>
        {withContact && (
          <Anchor component={Link} to={`/contacts/${order.contactId}?tab=orders`} fw={500}>
            {order.contactName}
          </Anchor>
        )}
        <Text lineClamp={2} title={order.designation}>
          {order.designation}
        </Text>
        {order.storeName && (
          <Text c="dimmed" fz="xs">
            {order.storeName}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <ExpectedDate order={order} withLead={!withContact} />
      </Table.Td>
      <Table.Td className="figures-end">{format.amount(order.amountCents)}</Table.Td>
      <Table.Td>
        <OrderState order={order} />
      </Table.Td>
      <Table.Td>
        <OrderActions order={order} withContact={withContact} menu={menu} />
      </Table.Td>
    </Table.Tr>
  );
}
