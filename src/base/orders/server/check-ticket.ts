import { invalid } from '../../../platform/errors/contract/app-error.ts';
import type { ReadDb } from '../../../platform/db/server/database.ts';
import { cleanLine } from '../../../platform/text/contract/clean-line.ts';
import type { TicketInput } from '../contract/tickets.ts';
import { isUsualDate } from './check-order.ts';
import { findOrder } from './store/orders.ts';

/** The ticket as it may be kept. @throws AppError on the field that is wrong */
export async function checkTicket(db: ReadDb, input: TicketInput): Promise<TicketInput> {
  const number = cleanLine(input.number);
  if (number === '') throw invalid('orders.ticketNumberMissing', '/number');
  const subject = cleanLine(input.subject);
  if (subject === '') throw invalid('orders.ticketSubjectMissing', '/subject');
  if (!isUsualDate(input.openedOn)) throw invalid('orders.dateInvalid', '/openedOn');
  if (input.orderId !== null) {
    const order = await findOrder(db, input.orderId);
    if (order?.contact_id !== input.contactId) throw invalid('orders.orderOfAnother', '/orderId');
  }
  return { ...input, number, subject };
}
