import { Menu } from '@mantine/core';
import { IconCircleX, IconPackage, IconRotate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Order } from '../../contract/orders.ts';
import { useReopen } from '../use-state-said.tsx';
import { useOrderDesk } from './order-desk.tsx';

/** What can become of an order, as entries of a menu. */
export function OrderStateItems({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const desk = useOrderDesk();
  const reopen = useReopen();
  if (order.deliveredAt || order.cancelledAt) {
    return (
      <Menu.Item leftSection={<IconRotate size={16} />} onClick={() => void reopen(order)}>
        {t('actions.reopen')}
      </Menu.Item>
    );
  }
  return (
    <>
      <Menu.Item leftSection={<IconPackage size={16} />} onClick={() => desk.end(order, 'delivered')}>
        {t('actions.deliver')}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconCircleX size={16} />}
        color="var(--mantine-color-error)"
        onClick={() => desk.end(order, 'cancelled')}
      >
        {t('actions.cancel')}
      </Menu.Item>
    </>
  );
}
