import type { Tx } from '../../../platform/db/server/database.ts';
import type { DemonstrationBase } from '../../../platform/modules/server/module.ts';
import { searchText } from '../../../platform/text/contract/search-text.ts';
import type { LeadUnit } from '../contract/orders.ts';
import { insertOrder } from './store/orders.ts';
import { insertTicket } from './store/tickets.ts';

/** As the demonstration file writes it: the amount in euros. */
interface DemonstrationOrder {
  id: string;
  number: string;
  contactId: string;
  orderDate: string;
  label: string;
  leadValue: number;
  leadUnit: LeadUnit;
  expectedDate: string;
  amountInclTax: number;
  storeId: string;
  productFamily: string;
}

interface DemonstrationTicket {
  id: string;
  number: string;
  contactId: string;
  orderId: string;
  openedOn: string;
  subject: string;
}

export async function demonstrateOrders(tx: Tx, base: DemonstrationBase, now: string): Promise<void> {
  for (const order of base.section<DemonstrationOrder[]>('orders')) await addOrder(tx, order, now);
  for (const ticket of base.section<DemonstrationTicket[]>('tickets')) await addTicket(tx, ticket, now);
}

const addOrder = (tx: Tx, order: DemonstrationOrder, now: string) =>
  insertOrder(tx, {
    id: order.id,
    number: order.number,
    contact_id: order.contactId,
    ordered_on: order.orderDate,
    designation: order.label,
    lead_value: order.leadValue,
    lead_unit: order.leadUnit,
    expected_on: order.expectedDate,
    amount_cents: Math.round(order.amountInclTax * 100),
    store_id: order.storeId,
    product_family: order.productFamily,
    delivered_at: null,
    cancelled_at: null,
    created_at: now,
    search_norm: searchText(`${order.number} ${order.label}`),
    version: 1,
    updated_at: null,
    updated_by: null,
    external_id: null,
  });

const addTicket = (tx: Tx, ticket: DemonstrationTicket, now: string) =>
  insertTicket(tx, {
    id: ticket.id,
    number: ticket.number,
    contact_id: ticket.contactId,
    order_id: ticket.orderId,
    opened_on: ticket.openedOn,
    subject: ticket.subject,
    closed_at: null,
    created_at: now,
    version: 1,
  });
