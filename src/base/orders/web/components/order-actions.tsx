import { Group } from '@mantine/core';
import { useSlot } from '../../../../platform/modules/web/slots.ts';
import { orderActionSlot } from '../../../contacts/web/public.ts';
import type { Order } from '../../contract/orders.ts';

/** What the installed extensions can do from an order. */
export function OrderActions({ order }: { order: Order }) {
  const actions = useSlot(orderActionSlot);
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      {actions.map(({ id, Component }) => (
        <Component key={id} orderId={order.id} contactId={order.contactId} />
      ))}
    </Group>
  );
}
