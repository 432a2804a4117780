import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id } from '../../../platform/http/contract/schemas.ts';
import { Order } from './orders.ts';

export const orderStateNames = ['open', 'late', 'delivered', 'cancelled'] as const;
export type OrderStateName = (typeof orderStateNames)[number];

export const orderSorts = ['ordered', 'number', 'contact', 'expected', 'amount'] as const;
export type OrderSort = (typeof orderSorts)[number];

const asked = {
  search: Type.Optional(Type.String({ maxLength: 200 })),
  contactId: Type.Optional(Id),
  /** `open` holds the late ones too. */
  state: Type.Optional(Type.Enum(['open', 'late', 'delivered', 'cancelled'])),
  storeId: Type.Optional(Id),
  /** The day of the order, both included. */
  from: Type.Optional(CivilDate),
  until: Type.Optional(CivilDate),
  sort: Type.Optional(Type.Enum(['ordered', 'number', 'contact', 'expected', 'amount'])),
  direction: Type.Optional(Type.Enum(['ascending', 'descending'])),
};

/**
 * `GET /api/orders`. `search`: words of the number, the designation or the contact's name, in any order, accents
 * ignored. The usual order is the newest first.
 */
export const OrderListQuery = closed({
  ...asked,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000 })),
});
export type OrderListQuery = Static<typeof OrderListQuery>;

/** `total` counts all matches, whatever the page. 50 lines per page unless asked otherwise. */
export const OrderList = closed({ orders: Type.Array(Order), total: Type.Integer() });
export type OrderList = Static<typeof OrderList>;

/** `GET /api/orders/export`: all that matches, as a table for a spreadsheet. */
export const OrderExportQuery = closed({ ...asked, language: Type.Enum(['fr', 'en']) });
export type OrderExportQuery = Static<typeof OrderExportQuery>;
