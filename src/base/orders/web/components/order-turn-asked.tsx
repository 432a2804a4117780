import { Suspense, useEffect, useState } from 'react';
import { useSlot } from '../../../../platform/modules/web/slots.ts';
import type { Order } from '../../contract/orders.ts';
import { orderTurnSlot, type OrderTurn } from '../slots.ts';

interface OrderTurnAskedProps {
  order: Order;
  turn: OrderTurn;
  onDone: () => void;
}

/** Lets what is bound to the order ask its question, one extension after the other. */
export function OrderTurnAsked({ order, turn, onDone }: OrderTurnAskedProps) {
  const followers = useSlot(orderTurnSlot);
  const [at, setAt] = useState(0);
  const follower = followers[at];
  const isOver = follower === undefined;
  useEffect(() => {
    if (isOver) onDone();
  }, [isOver, onDone]);
  if (!follower) return null;
  const { id, Component } = follower;
  return (
    <Suspense>
      <Component
        key={id}
        orderId={order.id}
        orderNumber={order.number}
        turn={turn}
        onDone={() => setAt(at + 1)}
      />
    </Suspense>
  );
}
