import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id, Moment, nullable } from '../../../platform/http/contract/schemas.ts';

export const LeadUnit = Type.Union([Type.Literal('day'), Type.Literal('week'), Type.Literal('month')]);
export type LeadUnit = Static<typeof LeadUnit>;

/** A sales order (« commande »), with the names a list shows. */
export const Order = closed({
  id: Id,
  /** The printed number, `CC-2026-0187`. */
  number: Type.String(),
  contactId: Id,
  contactName: Type.String(),
  orderedOn: CivilDate,
  designation: Type.String(),
  /** The lead time announced: `leadValue` × `leadUnit`; both null when none was. */
  leadValue: nullable(Type.Integer()),
  leadUnit: nullable(LeadUnit),
  /** The date promised to the client. */
  expectedOn: nullable(CivilDate),
  /** Taxes included. */
  amountCents: Type.Integer(),
  storeId: nullable(Id),
  storeName: nullable(Type.String()),
  productFamily: nullable(Type.String()),
  deliveredAt: nullable(Moment),
  cancelledAt: nullable(Moment),
  /** Moves by one with each change; who saves says which one they read. */
  version: Type.Integer(),
});
export type Order = Static<typeof Order>;

/** An after-sales ticket (« ticket SAV »). */
export const Ticket = closed({
  id: Id,
  /** The printed number, `SAV-2026-0057`. */
  number: Type.String(),
  contactId: Id,
  orderId: nullable(Id),
  orderNumber: nullable(Type.String()),
  openedOn: CivilDate,
  subject: Type.String(),
  closedAt: nullable(Moment),
  /** Moves by one with each change. */
  version: Type.Integer(),
});
export type Ticket = Static<typeof Ticket>;
