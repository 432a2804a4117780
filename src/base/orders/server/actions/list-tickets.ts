import type { Context } from '../../../../platform/http/server/context.ts';
import { accessContact } from '../../../contacts/server/public.ts';
import { nextNumber } from '../../contract/next-number.ts';
import type { TicketList } from '../../contract/tickets.ts';
import { companyToday } from '../company-today.ts';
import { ticketOf } from '../order-of-row.ts';
import * as store from '../store/tickets.ts';

/** The after-sales tickets of one contact, newest first. */
export async function listTickets(ctx: Context, contactId: string): Promise<TicketList> {
  const contact = await accessContact(ctx, contactId);
  const tickets = (await store.listTickets(ctx.db.read, contact.id)).map(ticketOf);
  const { today } = await companyToday(ctx);
  const last = (await store.newestTicketNumber(ctx.db.read)) ?? '';
  return { tickets, nextNumber: nextNumber(last, Number(today.slice(0, 4))) };
}
