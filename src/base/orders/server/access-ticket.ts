import { notFound } from '../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import type { Ticket } from '../contract/orders.ts';
import { ticketOf } from './order-of-row.ts';
import { findTicket } from './store/tickets.ts';

/** Everybody in the company sees every ticket. @throws AppError `orders.ticketUnknown` */
export async function accessTicket(ctx: Pick<Context, 'db' | 'viewer'>, id: string): Promise<Ticket> {
  const row = await findTicket(ctx.db.read, id);
  if (!row) throw notFound('orders.ticketUnknown');
  return ticketOf(row);
}
