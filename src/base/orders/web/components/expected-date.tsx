import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CivilDateText, RelativeDate } from '../../../../platform/ui/web/civil-date-text.tsx';
import type { Order } from '../../contract/orders.ts';

interface ExpectedDateProps {
  order: Order;
  /** Adds the lead time that was announced. */
  withLead: boolean;
}

/** The date promised to the client, and how far it is. */
export function ExpectedDate({ order: { expectedOn, leadValue, leadUnit }, withLead }: ExpectedDateProps) {
  const { t } = useTranslation('orders');
  const lead = leadValue !== null && leadUnit !== null && t(`lead.${leadUnit}`, { count: leadValue });
  if (!expectedOn) return <Text c="dimmed">{lead || t('noDate')}</Text>;
  return (
    <div style={{ whiteSpace: 'nowrap' }}>
      <CivilDateText date={expectedOn} />
      <Text c="dimmed" fz="xs">
        <RelativeDate date={expectedOn} />
        {withLead && lead && ` · ${lead}`}
      </Text>
    </div>
  );
}
