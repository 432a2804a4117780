import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconDots, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSlot } from '../../../../platform/modules/web/slots.ts';
import { orderActionSlot } from '../../../contacts/web/public.ts';
import type { Order } from '../../contract/orders.ts';
import { useOrderDesk } from './order-desk.tsx';
import { OrderStateItems } from './order-state-items.tsx';

/** What can be done with an order, at the head of its page. */
export function OrderPageActions({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const desk = useOrderDesk();
  const added = useSlot(orderActionSlot);
  const label = t('menuOf', { number: order.number });
  return (
    <>
      {added.map(({ id, Component }) => (
        <Component key={id} orderId={order.id} contactId={order.contactId} />
      ))}
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => desk.edit(order)}>
          {t('actions.edit')}
        </Button>
        <Menu position="bottom-end" withInitialFocusPlaceholder={false} keepMounted={false}>
          <Menu.Target>
            <ActionIcon variant="default" size="input-sm" aria-label={label} title={label}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <OrderStateItems order={order} />
          </Menu.Dropdown>
        </Menu>
      </Group>
    </>
  );
}
