import { Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { contactOrdersQuery } from '../../queries.ts';
import { ContactSelect } from '../plan/contact-select.tsx';
import { OrderSelect } from '../plan/order-select.tsx';
import type { SampleClient } from './use-sample-client.ts';

/** For whom the text is looked at. The latest order comes with the client: most variables are an order's. */
export function SampleClientFields({ sample }: { sample: SampleClient }) {
  const { t } = useTranslation('communication-plans');
  const { contactId, orderId, chooseContact, chooseOrder } = sample;
  const { data } = useQuery({ ...contactOrdersQuery(contactId ?? ''), enabled: contactId !== null });
  const latest = data?.orders[0]?.id;
  useEffect(() => {
    if (latest !== undefined) chooseOrder(latest);
    // Once for each client: taking the order away is the reader's choice.
  }, [contactId, latest, chooseOrder]);
  return (
    <Group grow align="flex-start" gap="sm" preventGrowOverflow={false} wrap="wrap">
      <ContactSelect
        label={t('variablesDialog.client')}
        value={contactId}
        onChange={chooseContact}
        clearable
      />
      <OrderSelect contactId={contactId} value={orderId} onChange={chooseOrder} />
    </Group>
  );
}
