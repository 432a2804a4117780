import { searchText } from '../../../platform/text/contract/search-text.ts';
import type { OrderInput } from '../contract/order-input.ts';
import type { OrderRow } from './tables.ts';

/** The columns of what people write of an order. */
export const writtenColumns = (order: OrderInput) => ({
  number: order.number,
  contact_id: order.contactId,
  ordered_on: order.orderedOn,
  designation: order.designation,
  lead_value: order.leadValue,
  lead_unit: order.leadUnit,
  expected_on: order.expectedOn,
  amount_cents: order.amountCents,
  store_id: order.storeId,
  product_family: order.productFamily,
  search_norm: searchText(`${order.number} ${order.designation}`),
});

export interface NewOrder {
  id: string;
  /** Checked by `checkOrder`. */
  order: OrderInput;
  /** Of the program it comes from. */
  externalId: string | null;
}

/** A new, open order. */
export const newOrderRow = ({ id, order, externalId }: NewOrder, now: string): OrderRow => ({
  id,
  ...writtenColumns(order),
  delivered_at: null,
  cancelled_at: null,
  created_at: now,
  version: 1,
  updated_at: null,
  updated_by: null,
  external_id: externalId,
});
