import type { HeldPart, HeldPartAsked } from '../../../../platform/modules/server/contact-data.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import { dateInFigures } from '../../../../platform/text/contract/display-moment.ts';
import en from '../../locales/en.json' with { type: 'json' };
import fr from '../../locales/fr.json' with { type: 'json' };
import { heldOrders, heldTickets } from '../store/held-orders.ts';

const words = { fr: fr.held, en: en.held };

/** A client's orders and tickets, all of them. */
export async function exportOrders(
  { contactId, language }: HeldPartAsked,
  { db }: Platform,
): Promise<HeldPart[]> {
  const said = words[language];
  const orders = await heldOrders(db.read, contactId);
  const tickets = await heldTickets(db.read, contactId);
  const amount = new Intl.NumberFormat(language, { style: 'currency', currency: 'EUR' });
  return [
    {
      name: 'orders',
      title: said.orders,
      columns: [said.number, said.date, said.designation, said.amount, said.expected],
      lines: orders.map((order) => [
        ...[order.number, dateInFigures(order.ordered_on), order.designation],
        ...[amount.format(order.amount_cents / 100), dateInFigures(order.expected_on)],
      ]),
      content: orders.map(({ search_norm: _, ...order }) => order),
    },
    {
      name: 'tickets',
      title: said.tickets,
      columns: [said.number, said.date, said.subject],
      lines: tickets.map(({ number, opened_on, subject }) => [number, dateInFigures(opened_on), subject]),
      content: tickets,
    },
  ];
}
