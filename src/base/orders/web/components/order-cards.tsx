import { Anchor, Group, Paper, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import type { Order } from '../../contract/orders.ts';
import { ExpectedDate } from './expected-date.tsx';
import { OrderActions } from './order-actions.tsx';
import { OrderState } from './order-state.tsx';

interface OrderCardsProps {
  orders: readonly Order[];
  withContact: boolean;
}

/** The same orders where a table does not fit. */
export function OrderCards({ orders, withContact }: OrderCardsProps) {
  const format = useFormat();
  return (
    <Stack gap="xs">
      {orders.map((order) => (
        <Paper key={order.id} p="sm" component="article" aria-label={order.number}>
          <Group justify="space-between" gap="xs">
            <Text fw={600}>{order.number}</Text>
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
          <OrderActions order={order} />
        </Paper>
      ))}
    </Stack>
  );
}
