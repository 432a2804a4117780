import type { ReadDb, Tx } from '../../../platform/db/server/database.ts';
import type { Live } from '../../../platform/realtime/server/live.ts';
import type { ContactMove, MovedPart } from '../../../platform/modules/server/contact-move.ts';
import { announceOrders, announceTickets } from './announce.ts';
import { countOf, moveRows } from './store/contact-moves.ts';

/** How many orders and tickets go with a contact that becomes part of another one. */
export const countOfContact = async (db: ReadDb, contactId: string): Promise<MovedPart[]> => [
  { labelKey: 'orders:moves.orders', count: await countOf(db, 'orders_orders', contactId) },
  { labelKey: 'orders:moves.tickets', count: await countOf(db, 'orders_tickets', contactId) },
];

export async function moveContact(
  tx: Tx,
  move: ContactMove,
  { live }: { live: Pick<Live, 'publish'> },
): Promise<void> {
  const orders = await moveRows(tx, 'orders_orders', move);
  const tickets = await moveRows(tx, 'orders_tickets', move);
  if (orders > 0) announceOrders(tx, live, null);
  if (tickets > 0) announceTickets(tx, live, move.to);
}
