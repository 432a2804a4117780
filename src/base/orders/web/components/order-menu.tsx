import { ActionIcon, Menu } from '@mantine/core';
import {
  IconCircleX,
  IconDotsVertical,
  IconPackage,
  IconPencil,
  IconRotate,
  IconUser,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Order } from '../../contract/orders.ts';
import { useReopen } from '../use-state-said.tsx';
import { useOrderDesk } from './order-desk.tsx';

interface OrderMenuProps {
  order: Order;
  /** Adds the way to the file of its client. */
  withContact: boolean;
  opened: boolean;
  onChange: (opened: boolean) => void;
}

/** What can be done with an order: by the button, a right click on its line, or the menu key. */
export function OrderMenu({ order, withContact, opened, onChange }: OrderMenuProps) {
  const { t } = useTranslation('orders');
  const desk = useOrderDesk();
  const reopen = useReopen();
  const label = t('menuOf', { number: order.number });
  const isOpen = !order.deliveredAt && !order.cancelledAt;
  return (
    <Menu
      opened={opened}
      onChange={onChange}
      position="bottom-end"
      withInitialFocusPlaceholder={false}
      keepMounted={false}
    >
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={30} aria-label={label} title={label}>
          <IconDotsVertical size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => desk.edit(order)}>
          {t('actions.edit')}
        </Menu.Item>
        {withContact && (
          <Menu.Item
            component={Link}
            to={`/contacts/${order.contactId}?tab=orders`}
            leftSection={<IconUser size={16} />}
          >
            {t('actions.file')}
          </Menu.Item>
        )}
        <Menu.Divider />
        {isOpen && (
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
        )}
        {!isOpen && (
          <Menu.Item leftSection={<IconRotate size={16} />} onClick={() => void reopen(order)}>
            {t('actions.reopen')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
