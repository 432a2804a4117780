import { Type, type Static } from 'typebox';
import { CivilDate, closed, Id, nullable } from '../../../platform/http/contract/schemas.ts';
import { Ticket } from './orders.ts';

export const TicketListQuery = closed({ contactId: Id });
export type TicketListQuery = Static<typeof TicketListQuery>;

/** Newest first. `nextNumber` follows the pattern of the newest ticket of the base. */
export const TicketList = closed({ tickets: Type.Array(Ticket), nextNumber: Type.String() });
export type TicketList = Static<typeof TicketList>;

/**
 * `POST /api/orders/tickets`. Refused with, beside their field: `ticketNumberMissing`, `ticketNumberTaken`
 * (`/number`), `ticketSubjectMissing` (`/subject`), `dateInvalid` (`/openedOn`), `orderOfAnother` (`/orderId`).
 */
export const TicketInput = closed({
  contactId: Id,
  number: Type.String({ maxLength: 40 }),
  orderId: nullable(Id),
  openedOn: CivilDate,
  subject: Type.String({ maxLength: 300 }),
});
export type TicketInput = Static<typeof TicketInput>;

/** `PUT /api/orders/tickets/:id`: what it says, and whether it is closed. */
export const TicketChange = closed({
  number: Type.String({ maxLength: 40 }),
  orderId: nullable(Id),
  openedOn: CivilDate,
  subject: Type.String({ maxLength: 300 }),
  closed: Type.Boolean(),
  /** What was read; another one there now is a 409 `orders.ticketChangedMeanwhile` whose data holds the `ticket`. */
  version: Type.Integer({ minimum: 1 }),
});
export type TicketChange = Static<typeof TicketChange>;
