import { Modal, Select, SimpleGrid, Stack, TextInput, Alert, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import { fieldErrorText } from '../../../../platform/i18n/web/error-text.ts';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { CivilDateField } from '../../../../platform/ui/web/civil-date-field.tsx';
import { DialogBody } from '../../../../platform/ui/web/dialog-body.tsx';
import { ErrorNotice } from '../../../../platform/ui/web/error-notice.tsx';
import { FormFoot } from '../../../../platform/ui/web/form-foot.tsx';
import type { Ticket } from '../../contract/orders.ts';
import { orderCalls } from '../order-calls.ts';
import { contactOrdersQuery } from '../queries.ts';
import { useGivingUp } from '../../../../platform/ui/web/use-giving-up.ts';

interface TicketDialogProps {
  contactId: string;
  /** Null: a new one. */
  ticket: Ticket | null;
  nextNumber: string;
  onClose: () => void;
}

interface TicketValues {
  number: string;
  orderId: string | null;
  openedOn: string;
  subject: string;
}

/** An after-sales ticket, written. */
export function TicketDialog({ contactId, ticket, nextNumber, onClose }: TicketDialogProps) {
  const { t } = useTranslation('orders');
  const { today } = useFormat();
  const client = useQueryClient();
  const [initial] = useState<TicketValues>(() => ({
    number: ticket?.number ?? nextNumber,
    orderId: ticket?.orderId ?? null,
    openedOn: ticket?.openedOn ?? today(),
    subject: ticket?.subject ?? '',
  }));
  const [values, setValues] = useState(initial);
  const [read, setRead] = useState(ticket);
  const close = useGivingUp(JSON.stringify(values) !== JSON.stringify(initial), onClose);
  const call = useMutation({
    mutationFn: () =>
      read
        ? orderCalls.changeTicket(read.id, {
            ...values,
            closed: read.closedAt !== null,
            version: read.version,
          })
        : orderCalls.createTicket({ ...values, contactId }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['orders', 'tickets'] });
      onClose();
    },
  });
  const set = (changes: Partial<TicketValues>) => {
    setValues({ ...values, ...changes });
    call.reset();
  };
  const theirs = changedMeanwhile(call.error);
  const fields = call.error instanceof AppError ? call.error.fields : [];
  const problem = (path: string) => {
    const field = fields.find((one) => one.path === path);
    return field ? fieldErrorText(t, field) : null;
  };
  return (
    <Modal
      opened
      onClose={() => void close()}
      title={ticket ? t('tickets.editTitle', { number: ticket.number }) : t('tickets.newTitle')}
      size={560}
      closeOnClickOutside={false}
    >
      <DialogBody>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (!call.isPending) call.mutate();
          }}
        >
          <Stack gap="md">
            <TicketFields contactId={contactId} values={values} set={set} problem={problem} />
            {theirs && (
              <TheirTicket
                ticket={theirs}
                onTake={(isTheirs) => {
                  setRead(theirs);
                  const { number, orderId, openedOn, subject } = theirs;
                  if (isTheirs) setValues({ number, orderId, openedOn, subject });
                  call.reset();
                }}
              />
            )}
            {call.error !== null && fields.length === 0 && !theirs && <ErrorNotice error={call.error} />}
            <FormFoot
              pending={call.isPending}
              disabled={theirs !== null}
              {...(!ticket && { submitLabel: t('tickets.create') })}
              onCancel={() => void close()}
            />
          </Stack>
        </form>
      </DialogBody>
    </Modal>
  );
}

interface TicketFieldsProps {
  contactId: string;
  values: TicketValues;
  set: (changes: Partial<TicketValues>) => void;
  problem: (path: string) => string | null;
}

function TicketFields({ contactId, values, set, problem }: TicketFieldsProps) {
  const { t } = useTranslation('orders');
  const orders = useQuery(contactOrdersQuery(contactId));
  return (
    <>
      <TextInput
        label={t('tickets.subject')}
        value={values.subject}
        onChange={(event) => set({ subject: event.currentTarget.value })}
        maxLength={300}
        required
        error={problem('/subject')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={t('tickets.number')}
          value={values.number}
          onChange={(event) => set({ number: event.currentTarget.value })}
          maxLength={40}
          required
          error={problem('/number')}
        />
        <CivilDateField
          label={t('tickets.openedOn')}
          value={values.openedOn}
          onChange={(openedOn) => openedOn && set({ openedOn })}
          error={problem('/openedOn')}
        />
      </SimpleGrid>
      <Select
        label={t('tickets.order')}
        data={(orders.data?.orders ?? []).map(({ id, number, designation }) => ({
          value: id,
          label: `${number} · ${designation.slice(0, 80)}`,
        }))}
        value={values.orderId}
        onChange={(orderId) => set({ orderId })}
        placeholder={t('tickets.noOrder')}
        clearable
        clearButtonProps={{ 'aria-label': t('tickets.noOrder') }}
        error={problem('/orderId')}
      />
    </>
  );
}

/** Somebody changed the ticket first: what it says now, and whose words stay. */
function TheirTicket({ ticket, onTake }: { ticket: Ticket; onTake: (isTheirs: boolean) => void }) {
  const { t } = useTranslation('orders');
  const { civilDateInFull } = useFormat();
  return (
    <Alert color="yellow" variant="light" title={t('tickets.changedTitle')} role="alert">
      <Stack gap="xs">
        {[ticket.number, ticket.orderNumber, civilDateInFull(ticket.openedOn), ticket.subject]
          .filter(Boolean)
          .join(' · ')}
        <Button size="xs" variant="default" onClick={() => onTake(true)}>
          {t('tickets.takeTheirs')}
        </Button>
        <Button size="xs" onClick={() => onTake(false)}>
          {t('tickets.keepMine')}
        </Button>
      </Stack>
    </Alert>
  );
}

function changedMeanwhile(error: unknown): Ticket | null {
  if (!(error instanceof AppError) || error.code !== 'orders.ticketChangedMeanwhile') return null;
  return error.data['ticket'] as Ticket;
}
