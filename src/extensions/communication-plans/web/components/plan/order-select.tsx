import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { contactOrdersQuery, contactTicketsQuery } from '../../queries.ts';

interface OfContactProps {
  contactId: string | null;
  value: string | null;
  onChange: (id: string | null) => void;
  error?: ReactNode;
}

/** One order of the client, or none. */
export function OrderSelect({ contactId, value, onChange, error }: OfContactProps) {
  const { t } = useTranslation('communication-plans');
  const { data } = useQuery({ ...contactOrdersQuery(contactId ?? ''), enabled: contactId !== null });
  const orders = data?.orders ?? [];
  const none = contactId !== null && data !== undefined && orders.length === 0;
  return (
    <Select
      label={t('newPlan.order')}
      placeholder={none ? t('newPlan.noOrders') : t('newPlan.orderNone')}
      data={orders.map(({ id, number, designation }) => ({ value: id, label: `${number} – ${designation}` }))}
      value={value}
      onChange={onChange}
      error={error}
      disabled={contactId === null || none}
      clearable
      searchable
    />
  );
}

/** One after-sales ticket of the client, or none. Not shown for a client who never had one. */
export function TicketSelect({ contactId, value, onChange, error }: OfContactProps) {
  const { t } = useTranslation('communication-plans');
  const { data } = useQuery({ ...contactTicketsQuery(contactId ?? ''), enabled: contactId !== null });
  const tickets = data?.tickets ?? [];
  if (tickets.length === 0) return null;
  return (
    <Select
      label={t('newPlan.ticket')}
      placeholder={t('newPlan.ticketNone')}
      data={tickets.map(({ id, number, subject }) => ({ value: id, label: `${number} – ${subject}` }))}
      value={value}
      onChange={onChange}
      error={error}
      clearable
    />
  );
}
