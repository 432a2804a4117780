import { nameOf } from '../../contacts/server/public.ts';
import type { Order, Ticket } from '../contract/orders.ts';
import type { NamedOrderRow } from './store/orders.ts';
import type { NumberedTicketRow } from './store/tickets.ts';

export const orderOf = (row: NamedOrderRow): Order => ({
  id: row.id,
  number: row.number,
  contactId: row.contact_id,
  contactName: nameOf(row),
  orderedOn: row.ordered_on,
  designation: row.designation,
  leadValue: row.lead_value,
  leadUnit: row.lead_unit,
  expectedOn: row.expected_on,
  amountCents: row.amount_cents,
  storeId: row.store_id,
  storeName: row.store_name,
  productFamily: row.product_family,
  deliveredAt: row.delivered_at,
  cancelledAt: row.cancelled_at,
  version: row.version,
});

export const ticketOf = (row: NumberedTicketRow): Ticket => ({
  id: row.id,
  number: row.number,
  contactId: row.contact_id,
  orderId: row.order_id,
  orderNumber: row.order_number,
  openedOn: row.opened_on,
  subject: row.subject,
  closedAt: row.closed_at,
  version: row.version,
});
