import { ActionIcon, Menu } from '@mantine/core';
import { IconDotsVertical, IconFileDescription, IconPencil, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Order } from '../../contract/orders.ts';
import { orderPath } from '../order-path.ts';
import { useOrderDesk } from './order-desk.tsx';
import { OrderStateItems } from './order-state-items.tsx';

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
  const label = t('menuOf', { number: order.number });
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
        <Menu.Item component={Link} to={orderPath(order.id)} leftSection={<IconFileDescription size={16} />}>
          {t('actions.open')}
        </Menu.Item>
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
        <OrderStateItems order={order} />
      </Menu.Dropdown>
    </Menu>
  );
}
