/** The live topic of orders and tickets, heard by anybody signed in: they are the whole company's. */
export const ordersTopic = 'orders/orders';

export const orderEvents = {
  /** Some orders were created, changed or removed. */
  ordersChanged: 'orders.changed',
  ticketsChanged: 'tickets.changed',
} as const;

/** Data of `orders.changed`. `orderId` and `contactId` are null when there are many, as after an import. */
export interface OrdersChanged {
  orderId: string | null;
  contactId: string | null;
}

/** Data of `tickets.changed`. */
export interface TicketsChanged {
  contactId: string;
}
