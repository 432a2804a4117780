import { Group } from '@mantine/core';
import { useSlot } from '../../../../platform/modules/web/slots.ts';
import { orderActionSlot } from '../../../contacts/web/public.ts';
import type { Order } from '../../contract/orders.ts';
import { OrderMenu } from './order-menu.tsx';

interface OrderActionsProps {
  order: Order;
  withContact: boolean;
  menu: { opened: boolean; onChange: (opened: boolean) => void };
}

/** What the installed extensions can do from an order, and what can be done with the order itself. */
export function OrderActions({ order, withContact, menu }: OrderActionsProps) {
  const actions = useSlot(orderActionSlot);
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      {actions.map(({ id, Component }) => (
        <Component key={id} orderId={order.id} contactId={order.contactId} />
      ))}
      <OrderMenu order={order} withContact={withContact} {...menu} />
    </Group>
  );
}
