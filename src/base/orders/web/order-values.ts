import { readAmount, typedAmount } from '../contract/amount-typed.ts';
import { dateAfterLead } from '../contract/lead-date.ts';
import type { OrderInput } from '../contract/order-input.ts';
import type { LeadUnit, Order } from '../contract/orders.ts';

/** An order while somebody writes it. */
export interface OrderValues {
  number: string;
  contactId: string | null;
  orderedOn: string | null;
  designation: string;
  amount: string;
  leadValue: number | '';
  leadUnit: LeadUnit;
  expectedOn: string | null;
  storeId: string | null;
  productFamily: string;
}

export const emptyOrder = (today: string, contactId: string | null): OrderValues => ({
  number: '',
  contactId,
  orderedOn: today,
  designation: '',
  amount: '',
  leadValue: '',
  leadUnit: 'week',
  expectedOn: null,
  storeId: null,
  productFamily: '',
});

export const valuesOf = (order: OrderInput, mark: ',' | '.'): OrderValues => ({
  number: order.number,
  contactId: order.contactId,
  orderedOn: order.orderedOn,
  designation: order.designation,
  amount: typedAmount(order.amountCents, mark),
  leadValue: order.leadValue ?? '',
  leadUnit: order.leadUnit ?? 'week',
  expectedOn: order.expectedOn,
  storeId: order.storeId,
  productFamily: order.productFamily ?? '',
});

/** The fields of an order that people write. */
export const inputOf = (order: Order): OrderInput => ({
  number: order.number,
  contactId: order.contactId,
  orderedOn: order.orderedOn,
  designation: order.designation,
  leadValue: order.leadValue,
  leadUnit: order.leadUnit,
  expectedOn: order.expectedOn,
  amountCents: order.amountCents,
  storeId: order.storeId,
  productFamily: order.productFamily,
});

/** What is missing or cannot be read, by field; what the server is given when nothing is. */
export type ReadOrder = { input: OrderInput } | { missing: Partial<Record<keyof OrderValues, string>> };

/** Reads what was typed. The words of `missing` are keys of `form.`. */
export function readValues(values: OrderValues): ReadOrder {
  const amountCents = readAmount(values.amount);
  const missing: Partial<Record<keyof OrderValues, string>> = {};
  if (values.contactId === null) missing.contactId = 'form.contactMissing';
  if (values.orderedOn === null) missing.orderedOn = 'form.dateMissing';
  if (amountCents === null)
    missing.amount = values.amount === '' ? 'form.amountMissing' : 'form.amountUnread';
  if (values.contactId === null || values.orderedOn === null || amountCents === null) return { missing };
  const hasLead = values.leadValue !== '';
  return {
    input: {
      number: values.number,
      contactId: values.contactId,
      orderedOn: values.orderedOn,
      designation: values.designation,
      leadValue: hasLead ? Number(values.leadValue) : null,
      leadUnit: hasLead ? values.leadUnit : null,
      expectedOn: values.expectedOn,
      amountCents,
      storeId: values.storeId,
      productFamily: values.productFamily.trim() || null,
    },
  };
}

/**
 * The values with some changed. A lead time fills the expected date; so does the order's date, as long as the expected
 * one is what the lead gave. An expected date that was chosen leaves the lead time as it is.
 */
export function withChanges(values: OrderValues, changes: Partial<OrderValues>): OrderValues {
  const next = { ...values, ...changes };
  if ('expectedOn' in changes) return next;
  const followed = 'leadValue' in changes || 'leadUnit' in changes;
  const follows = values.expectedOn === null || values.expectedOn === promised(values);
  if (!followed && !('orderedOn' in changes && follows)) return next;
  return { ...next, expectedOn: promised(next) ?? next.expectedOn };
}

const promised = ({ orderedOn, leadValue, leadUnit }: OrderValues): string | null =>
  orderedOn === null || leadValue === '' ? null : dateAfterLead(orderedOn, Number(leadValue), leadUnit);
