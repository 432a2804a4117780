import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Order, Ticket } from '../../contract/orders.ts';
import { contactTicketsQuery } from '../queries.ts';
import { TicketCard } from './contact-tickets.tsx';
import { TicketDialog } from './ticket-dialog.tsx';

/** The after-sales tickets that name this order; nothing where none does. */
export function OrderTickets({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const { data } = useQuery(contactTicketsQuery(order.contactId));
  const [opened, setOpened] = useState<Ticket | null>(null);
  const tickets = data?.tickets.filter(({ orderId }) => orderId === order.id) ?? [];
  if (tickets.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {t('tickets.ofOrder')}
      </Title>
      <Stack gap="xs">
        {tickets.map((ticket) => (
          <TicketCard key={ticket.id} ticket={ticket} onEdit={() => setOpened(ticket)} />
        ))}
      </Stack>
      {opened && (
        <TicketDialog
          contactId={order.contactId}
          ticket={opened}
          nextNumber=""
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}
