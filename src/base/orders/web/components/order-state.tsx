import { IconCircleX, IconClockExclamation, IconHammer, IconPackage, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../platform/i18n/web/use-format.ts';
import { StateBadge, type Tone } from '../../../../platform/ui/web/state-badge.tsx';
import type { Order } from '../../contract/orders.ts';
import type { OrderStateName } from '../../contract/order-list.ts';
import { orderState } from '../../contract/order-state.ts';

const looks: Record<OrderStateName, { tone: Tone; Icon: Icon }> = {
  open: { tone: 'info', Icon: IconHammer },
  late: { tone: 'bad', Icon: IconClockExclamation },
  delivered: { tone: 'good', Icon: IconPackage },
  cancelled: { tone: 'neutral', Icon: IconCircleX },
};

export function OrderState({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const { today } = useFormat();
  const state = orderState(order, today());
  return <StateBadge {...looks[state]}>{t(`state.${state}`)}</StateBadge>;
}
