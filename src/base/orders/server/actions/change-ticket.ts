import { isUniqueViolation } from '../../../../platform/db/server/errors.ts';
import { conflict, invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { recordAct } from '../../../audit/server/public.ts';
import type { Ticket } from '../../contract/orders.ts';
import type { TicketChange } from '../../contract/tickets.ts';
import { accessTicket } from '../access-ticket.ts';
import { announceTickets } from '../announce.ts';
import { checkTicket } from '../check-ticket.ts';
import { findTicketIdByNumber, updateTicket } from '../store/tickets.ts';

/** Writes what a ticket says now, closes it or opens it again. */
export async function changeTicket(ctx: Context, id: string, change: TicketChange): Promise<Ticket> {
  const before = await accessTicket(ctx, id);
  const { closed, version, ...said } = change;
  const input = await checkTicket(ctx.db.read, { ...said, contactId: before.contactId });
  const taken = () => invalid('orders.ticketNumberTaken', '/number', { number: input.number });
  const written = await ctx.db
    .transaction(async (tx) => {
      const namesake = await findTicketIdByNumber(tx, input.number);
      if (namesake !== undefined && namesake !== id) throw taken();
      const columns = {
        number: input.number,
        order_id: input.orderId,
        opened_on: input.openedOn,
        subject: input.subject,
        closed_at: closed ? (before.closedAt ?? ctx.clock.now()) : null,
      };
      if (!(await updateTicket(tx, { id, version }, columns))) return false;
      announceTickets(tx, ctx.live, before.contactId);
      await recordAct(tx, ctx, {
        action: actOf(before, closed),
        subject: { kind: 'ticket', id, label: input.number },
      });
      return true;
    })
    .catch((error: unknown) => {
      // Another ticket took the number in this very moment.
      throw isUniqueViolation(error) ? taken() : error;
    });
  const ticket = await accessTicket(ctx, id);
  if (!written) throw conflict('orders.ticketChangedMeanwhile', { ticket });
  return ticket;
}

function actOf(before: Ticket, closed: boolean): string {
  if (closed === (before.closedAt !== null)) return 'orders.ticketChanged';
  return closed ? 'orders.ticketClosed' : 'orders.ticketReopened';
}
