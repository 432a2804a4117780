import { Anchor, Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { moveBetweenRows } from '../../../../platform/ui/web/move-between-rows.ts';
import type { Order } from '../../contract/orders.ts';
import { ExpectedDate } from './expected-date.tsx';
import { OrderActions } from './order-actions.tsx';
import { OrderState } from './order-state.tsx';

interface OrderTableProps {
  orders: readonly Order[];
  withContact: boolean;
}

/** Orders, one line each, with what the installed extensions can do from them. */
export function OrderTable({ orders, withContact }: OrderTableProps) {
  const { t } = useTranslation('orders');
  return (
    <Table.ScrollContainer minWidth={720} type="native">
      <Table highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('columns.number')}</Table.Th>
            <Table.Th>{t(withContact ? 'columns.contact' : 'columns.designation')}</Table.Th>
            <Table.Th>{t('columns.expected')}</Table.Th>
            <Table.Th className="figures-end">{t('columns.amount')}</Table.Th>
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
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={500} style={{ whiteSpace: 'nowrap' }}>
          {order.number}
        </Text>
        <Text c="dimmed" fz="xs" className="figures">
          {format.civilDateInFigures(order.orderedOn)}
        </Text>
      </Table.Td>
      <Table.Td maw={560}>
        {withContact && (
          <Anchor component={Link} to={`/contacts/${order.contactId}?tab=orders`} data-row fw={500}>
            {order.contactName}
          </Anchor>
        )}
        <Text lineClamp={2} title={order.designation}>
          {order.designation}
        </Text>
      </Table.Td>
      <Table.Td>
        <ExpectedDate order={order} withLead={!withContact} />
      </Table.Td>
      <Table.Td className="figures-end">{format.amount(order.amountCents)}</Table.Td>
      <Table.Td>
        <OrderState order={order} />
      </Table.Td>
      <Table.Td>
        <OrderActions order={order} />
      </Table.Td>
    </Table.Tr>
  );
}
