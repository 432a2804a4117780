import type { Context } from '../../../../platform/http/server/context.ts';
import { accessContact } from '../../../contacts/server/public.ts';
import type { TicketList } from '../../contract/orders.ts';
import { ticketOf } from '../order-of-row.ts';
import * as store from '../store/tickets.ts';

/** The after-sales tickets of one contact, newest first. */
export async function listTickets(ctx: Context, contactId: string): Promise<TicketList> {
  const contact = await accessContact(ctx, contactId);
  return { tickets: (await store.listTickets(ctx.db.read, contact.id)).map(ticketOf) };
}
