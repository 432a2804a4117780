import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconPlus, IconShoppingCart } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { contactOrdersQuery } from '../queries.ts';
import { useOrdersLive } from '../use-orders-live.ts';
import { ContactTickets } from './contact-tickets.tsx';
import { OrderDesk, useOrderDesk } from './order-desk.tsx';
import { OrdersView } from './orders-view.tsx';

/** The orders of one contact, and the after-sales tickets that follow from them. */
export function ContactOrders({ contactId }: { contactId: string }) {
  useOrdersLive();
  return (
    <OrderDesk>
      <Stack gap="xl">
        <Orders contactId={contactId} />
        <ContactTickets contactId={contactId} />
      </Stack>
    </OrderDesk>
  );
}

function Orders({ contactId }: { contactId: string }) {
  const { t } = useTranslation('orders');
  const desk = useOrderDesk();
  const orders = useQuery(contactOrdersQuery(contactId));
  const create = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => desk.create(contactId)}>
      {t('actions.new')}
    </Button>
  );
  return (
    <QueryView query={orders}>
      {(list) =>
        list.orders.length === 0 ? (
          <EmptyState Icon={IconShoppingCart} title={t('noneOfContact')} action={create} />
        ) : (
          <Stack gap="sm">
            <Group justify="flex-end">{create}</Group>
            <OrdersView orders={list.orders} />
          </Stack>
        )
      }
    </QueryView>
  );
}
