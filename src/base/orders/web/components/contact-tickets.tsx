import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconCircleCheck, IconPlus, IconRotate, IconTool } from '@tabler/icons-react';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../../../platform/i18n/web/error-text.ts';
import { CivilDateText } from '../../../../platform/ui/web/civil-date-text.tsx';
import { QueryView } from '../../../../platform/ui/web/query-view.tsx';
import { StateBadge } from '../../../../platform/ui/web/state-badge.tsx';
import type { Ticket } from '../../contract/orders.ts';
import { orderCalls } from '../order-calls.ts';
import { contactTicketsQuery } from '../queries.ts';
import { TicketDialog } from './ticket-dialog.tsx';

/** The after-sales tickets of a client: opened, corrected and closed here. */
export function ContactTickets({ contactId }: { contactId: string }) {
  const { t } = useTranslation('orders');
  const tickets = useQuery(contactTicketsQuery(contactId));
  const [opened, setOpened] = useState<Ticket | 'new' | null>(null);
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h3">
          {t('tickets.title')}
        </Title>
        <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
          {t('tickets.new')}
        </Button>
      </Group>
      <QueryView query={tickets}>
        {({ tickets: list, nextNumber }) => (
          <>
            {list.length === 0 && <Text c="dimmed">{t('tickets.none')}</Text>}
            <Stack gap="xs">
              {list.map((ticket) => (
                <TicketCard key={ticket.id} ticket={ticket} onEdit={() => setOpened(ticket)} />
              ))}
            </Stack>
            {opened && (
              <TicketDialog
                contactId={contactId}
                ticket={opened === 'new' ? null : opened}
                nextNumber={nextNumber}
                onClose={() => setOpened(null)}
              />
            )}
          </>
        )}
      </QueryView>
    </section>
  );
}

export function TicketCard({ ticket, onEdit }: { ticket: Ticket; onEdit: () => void }) {
  return (
    <Paper p="sm" component="article" aria-label={ticket.number} onDoubleClick={onEdit}>
      <Group justify="space-between" gap="xs">
        <Group gap="xs">
          <Anchor component="button" type="button" fw={600} onClick={onEdit}>
            {ticket.number}
          </Anchor>
          <TicketState ticket={ticket} />
        </Group>
        <CloseTicket ticket={ticket} />
      </Group>
      <Text>{ticket.subject}</Text>
      <Text c="dimmed" fz="xs">
        <CivilDateText date={ticket.openedOn} />
        {ticket.orderNumber && ` · ${ticket.orderNumber}`}
      </Text>
    </Paper>
  );
}

/** Closes a ticket, or opens it again. */
function CloseTicket({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('orders');
  const client = useQueryClient();
  const closes = ticket.closedAt === null;
  const call = useMutation({
    mutationFn: () => {
      const { number, orderId, openedOn, subject, version } = ticket;
      return orderCalls.changeTicket(ticket.id, {
        number,
        orderId,
        openedOn,
        subject,
        version,
        closed: closes,
      });
    },
    onError: (error) => notifications.show({ color: 'red', message: errorText(t, error) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['orders', 'tickets'] }),
  });
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={closes ? <IconCircleCheck size={16} /> : <IconRotate size={16} />}
      loading={call.isPending}
      onClick={() => call.mutate()}
      onDoubleClick={(event) => event.stopPropagation()}
      aria-label={t(closes ? 'tickets.closeOne' : 'tickets.reopenOne', { number: ticket.number })}
    >
      {t(closes ? 'tickets.close' : 'tickets.reopen')}
    </Button>
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
