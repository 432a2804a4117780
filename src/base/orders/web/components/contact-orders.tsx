import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconCircleCheck, IconShoppingCart, IconTool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CivilDateText } from '../../../../platform/ui/web/civil-date-text.tsx';
import { EmptyState } from '../../../../platform/ui/web/empty-state.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { StateBadge } from '../../../../platform/ui/web/state-badge.tsx';
import type { Ticket } from '../../contract/orders.ts';
import { contactOrdersQuery, contactTicketsQuery } from '../queries.ts';
import { OrdersView } from './orders-view.tsx';

/** The orders of one contact, and the after-sales tickets that follow from them. */
export function ContactOrders({ contactId }: { contactId: string }) {
  const { t } = useTranslation('orders');
  const orders = useQuery(contactOrdersQuery(contactId));
  const tickets = useQuery(contactTicketsQuery(contactId));
  return (
    <Stack>
      <QueryView query={orders}>
        {(list) =>
          list.orders.length === 0 ? (
            <EmptyState Icon={IconShoppingCart} title={t('noneOfContact')} />
          ) : (
            <OrdersView orders={list.orders} />
          )
        }
      </QueryView>
      {tickets.data && tickets.data.tickets.length > 0 && <Tickets tickets={tickets.data.tickets} />}
    </Stack>
  );
}

function Tickets({ tickets }: { tickets: readonly Ticket[] }) {
  const { t } = useTranslation('orders');
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {t('tickets.title')}
      </Title>
      <Paper style={{ overflow: 'hidden' }}>
        <Table>
          <Table.Tbody>
            {tickets.map((ticket) => (
              <Table.Tr key={ticket.id}>
                <Table.Td>
                  <Text fw={500}>{ticket.number}</Text>
                  <Text c="dimmed" fz="xs">
                    {ticket.orderNumber}
                  </Text>
                </Table.Td>
                <Table.Td>{ticket.subject}</Table.Td>
                <Table.Td>
                  <CivilDateText date={ticket.openedOn} />
                </Table.Td>
                <Table.Td>
                  <TicketState ticket={ticket} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
    </section>
  );
}

function TicketState({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('orders');
  if (ticket.closedAt) {
    return (
      <StateBadge tone="good" Icon={IconCircleCheck}>
        {t('tickets.closed')}
      </StateBadge>
    );
  }
  return (
    <StateBadge tone="info" Icon={IconTool}>
      {t('tickets.open')}
    </StateBadge>
  );
}
