import { useEffect } from 'react';
import type { OrderTurnProps } from '../../../../../base/orders/web/public.ts';
import { useMay } from '../../../../../base/users/web/public.ts';
import { EndedOrderDialog } from './ended-order-dialog.tsx';
import { RedatingDialog } from './redating-dialog.tsx';

/** An order has other dates, or has ended: what its plans become is asked of who may change them. */
export function OrderTurnDialog({ turn, ...order }: OrderTurnProps) {
  const may = useMay();
  if (!may('communication-plans.plans.manage')) return <Nothing onDone={order.onDone} />;
  if (turn.kind === 'ended') return <EndedOrderDialog {...order} state={turn.state} />;
  return <RedatingDialog {...order} orderedFrom={turn.orderedFrom} />;
}

function Nothing({ onDone }: { onDone: () => void }) {
  useEffect(onDone, [onDone]);
  return null;
}
