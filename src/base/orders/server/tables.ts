import type { LeadUnit } from '../contract/orders.ts';

export interface OrderRow {
  id: string;
  number: string;
  contact_id: string;
  ordered_on: string;
  designation: string;
  lead_value: number | null;
  lead_unit: LeadUnit | null;
  expected_on: string | null;
  amount_cents: number;
  store_id: string | null;
  product_family: string | null;
  delivered_at: string | null;
  cancelled_at: string | null;
  created_at: string;
  /** Number and designation, normalised for searches. */
  search_norm: string;
  /** Moves by one with each change of the order. */
  version: number;
  updated_at: string | null;
  updated_by: string | null;
  /** Of the program it was imported from; unique. */
  external_id: string | null;
}

export interface TicketRow {
  id: string;
  number: string;
  contact_id: string;
  order_id: string | null;
  opened_on: string;
  subject: string;
  closed_at: string | null;
  created_at: string;
  /** Moves by one with each change of the ticket. */
  version: number;
}

export interface OrdersTables {
  orders_orders: OrderRow;
  orders_tickets: TicketRow;
}
