import type { ComponentType } from 'react';
import { defineSlot } from '../../../platform/modules/web/slots.ts';

/** What became of an order that something may be bound to. */
export type OrderTurn =
  | {
      kind: 'dates';
      orderedFrom: string;
      orderedTo: string;
      expectedFrom: string | null;
      expectedTo: string | null;
    }
  | { kind: 'ended'; state: 'delivered' | 'cancelled' };

export interface OrderTurnProps {
  orderId: string;
  orderNumber: string;
  turn: OrderTurn;
  /** To be called once, when there is nothing to ask or it has been answered. */
  onDone: () => void;
}

/**
 * What has to be asked after an order was saved with other dates, delivered or cancelled: one after the other, over
 * the page where it was saved.
 */
export interface OrderFollower {
  id: string;
  Component: ComponentType<OrderTurnProps>;
}

export const orderTurnSlot = defineSlot<OrderFollower>('orders.turn');

/** What others keep of an order, on its page: its plans and the mails that have left. */
export interface OrderPart {
  id: string;
  /** May show nothing. */
  Component: ComponentType<{ orderId: string; contactId: string }>;
}

export const orderPartSlot = defineSlot<OrderPart>('orders.part');
