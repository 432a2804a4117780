import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { recordAct } from '../../../audit/server/public.ts';
import { accessContact, holdToHangOn } from '../../../contacts/server/public.ts';
import type { Ticket } from '../../contract/orders.ts';
import type { TicketInput } from '../../contract/tickets.ts';
import { accessTicket } from '../access-ticket.ts';
import { announceTickets } from '../announce.ts';
import { checkTicket } from '../check-ticket.ts';
import { insertFreeTicket } from '../store/tickets.ts';

/** Opens an after-sales ticket in a client's file. */
export async function createTicket(ctx: Context, input: TicketInput): Promise<Ticket> {
  await accessContact(ctx, input.contactId);
  const { contactId, number, orderId, openedOn, subject } = await checkTicket(ctx.db.read, input);
  const id = ctx.newId();
  await ctx.db.transaction(async (tx) => {
    await holdToHangOn(tx, contactId);
    const written = await insertFreeTicket(tx, {
      id,
      number,
      contact_id: contactId,
      order_id: orderId,
      opened_on: openedOn,
      subject,
      closed_at: null,
      created_at: ctx.clock.now(),
      version: 1,
    });
    if (!written) throw invalid('orders.ticketNumberTaken', '/number', { number });
    announceTickets(tx, ctx.live, contactId);
    await recordAct(tx, ctx, {
      action: 'orders.ticketCreated',
      subject: { kind: 'ticket', id, label: number },
    });
  });
  return accessTicket(ctx, id);
}
