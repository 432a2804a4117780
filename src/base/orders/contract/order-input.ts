import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id, nullable } from '../../../platform/http/contract/schemas.ts';
import { LeadUnit, type Order } from './orders.ts';

/** More than any order of a small company, and far from what a double holds exactly. */
export const largestAmountCents = 100_000_000_000;

/** « 99 mois » is a slip already. */
export const longestLead = 999;

/**
 * What a person writes of an order, or a line of an import; state, version and names are the host's. `POST /api/orders`.
 *
 * Refused with, beside their field: `numberMissing`, `numberTaken` (`/number`), `contactUnknown` (`/contactId`),
 * `dateInvalid` (`/orderedOn`, `/expectedOn`), `expectedBeforeOrdered` (`/expectedOn`), `designationMissing`
 * (`/designation`), `leadIncomplete` (`/leadValue`), `storeUnknown` (`/storeId`).
 */
export const OrderInput = closed({
  number: Type.String({ maxLength: 40 }),
  contactId: Id,
  orderedOn: CivilDate,
  designation: Type.String({ maxLength: 1000 }),
  leadValue: nullable(Type.Integer({ minimum: 0, maximum: longestLead })),
  leadUnit: nullable(LeadUnit),
  expectedOn: nullable(CivilDate),
  /** Taxes included. */
  amountCents: Type.Integer({ minimum: -largestAmountCents, maximum: largestAmountCents }),
  storeId: nullable(Id),
  productFamily: nullable(Type.String({ maxLength: 80 })),
});
export type OrderInput = Static<typeof OrderInput>;

const version = Type.Integer({ minimum: 1 });

/**
 * `PUT /api/orders/:id`, whole, from the `version` that was read. A stale one is a 409 `orders.changedMeanwhile` whose
 * data holds the `order` as it is now.
 */
export const OrderChange = closed({ version, order: OrderInput });
export type OrderChange = Static<typeof OrderChange>;

/**
 * `PUT /api/orders/:id/state`: delivered or cancelled `on` a day (null: today), or open again. `dateInvalid` and
 * `dateToCome` on `/on`.
 */
export const OrderStateChange = closed({
  version,
  state: Type.Union([Type.Literal('open'), Type.Literal('delivered'), Type.Literal('cancelled')]),
  on: nullable(CivilDate),
});
export type OrderStateChange = Static<typeof OrderStateChange>;

/** The data of `orders.changedMeanwhile`. */
export interface OrderNow {
  order: Order;
}

/** `GET /api/orders/suggestions`: what a new order begins with, and what its fields propose. */
export const OrderSuggestions = closed({
  /** Follows the pattern of the newest number; empty when there is none to follow. */
  nextNumber: Type.String(),
  productFamilies: Type.Array(Type.String()),
});
export type OrderSuggestions = Static<typeof OrderSuggestions>;
