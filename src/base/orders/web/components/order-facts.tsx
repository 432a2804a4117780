import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { localCivilDate } from '../../../../platform/i18n/web/civil-date.ts';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { CivilDateText, RelativeDate } from '../../../../platform/ui/web/civil-date-text.tsx';
import { Fact, FactSection } from '../../../../platform/ui/web/fact-sheet.tsx';
import type { Order } from '../../contract/orders.ts';

/** What was ordered, for when it is promised, and where it is fetched. */
export function OrderFacts({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { leadValue, leadUnit } = order;
  return (
    <FactSection title={t('page.facts')}>
      <Fact
        label={t('form.designation')}
        value={<span style={{ whiteSpace: 'pre-line' }}>{order.designation}</span>}
      />
      <Fact
        label={t('form.amount')}
        value={<span className="figures">{format.amount(order.amountCents)}</span>}
      />
      <Fact label={t('form.family')} value={order.productFamily} />
      <Fact label={t('form.orderedOn')} value={<CivilDateText date={order.orderedOn} />} />
      <Fact
        label={t('form.lead')}
        value={leadValue !== null && leadUnit !== null && t(`leadTime.${leadUnit}`, { count: leadValue })}
      />
      <Fact
        label={t('form.expectedOn')}
        value={order.expectedOn && <Expected on={order.expectedOn} isOpen={isOpen(order)} />}
        missing={t('noDate')}
      />
      <Ended label={t('ending.delivered.on')} at={order.deliveredAt} />
      <Ended label={t('ending.cancelled.on')} at={order.cancelledAt} />
      <Fact label={t('form.store')} value={order.storeName} />
    </FactSection>
  );
}

const isOpen = ({ deliveredAt, cancelledAt }: Order): boolean => !deliveredAt && !cancelledAt;

/** How far the day is matters as long as the promise is to be kept. */
function Expected({ on, isOpen: matters }: { on: string; isOpen: boolean }) {
  return (
    <>
      <CivilDateText date={on} />
      {matters && (
        <Text span c="dimmed">
          {' · '}
          <RelativeDate date={on} />
        </Text>
      )}
    </>
  );
}

function Ended({ label, at }: { label: string; at: string | null }) {
  return <Fact label={label} value={at && <CivilDateText date={localCivilDate(new Date(at))} />} />;
}
