import type { ReadDb, Tx } from '../../../../platform/db/server/database.ts';
import type { ErasureAsked, ForeseenErasure } from '../../../../platform/modules/server/contact-data.ts';
import {
  deleteOrdersBefore,
  deleteTicketsOf,
  forgetOrigins,
  heldOrders,
  heldTickets,
} from '../store/held-orders.ts';
import type { OrderRow } from '../tables.ts';

/** The civil date before which orders need not be kept for the accounts (C. com. L123-22). */
const keptSince = ({ today, retention }: ErasureAsked): string =>
  Temporal.PlainDate.from(today).subtract({ years: retention.accountingYears }).toString();

const plusYears = (date: string, years: number): Temporal.PlainDate =>
  Temporal.PlainDate.from(date).add({ years });

/** Orders with their amounts stay as long as accounts do; tickets go. */
export async function foreseeOrderErasure(db: ReadDb, asked: ErasureAsked): Promise<ForeseenErasure> {
  const since = keptSince(asked);
  const orders = await heldOrders(db, asked.contactId);
  const kept = orders.filter((order) => order.ordered_on >= since);
  const tickets = await heldTickets(db, asked.contactId);
  return {
    erased: [
      { labelKey: 'orders:held.oldOrders', count: orders.length - kept.length },
      { labelKey: 'orders:held.tickets', count: tickets.length },
    ],
    kept: kept.length === 0 ? [] : [keptPiece(kept, asked.retention.accountingYears)],
  };
}

/** Oldest first: the first one is the first to go. */
const keptPiece = (orders: readonly OrderRow[], years: number) => ({
  labelKey: 'orders:held.orders',
  count: orders.length,
  reason: 'accounting' as const,
  until: plusYears(orders.at(-1)!.ordered_on, years).toString(),
  nextOn: plusYears(orders[0]!.ordered_on, years).add({ days: 1 }).toString(),
});

export async function eraseOrders(tx: Tx, asked: ErasureAsked): Promise<void> {
  await deleteTicketsOf(tx, asked.contactId);
  await deleteOrdersBefore(tx, asked.contactId, keptSince(asked));
  await forgetOrigins(tx, asked.contactId);
}
