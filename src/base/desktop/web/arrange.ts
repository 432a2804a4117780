import type { Arrangement } from '../contract/desktop.ts';
import { addWidget, inReadingOrder, type Layout, type Size } from './layout.ts';

/** What is kept of a desktop once its layout is `after`: what was taken away is not offered again. */
export function rearranged(declined: readonly string[], before: Layout, after: Layout): Arrangement {
  const placed = new Set(after.map(({ id }) => id));
  const gone = before.map(({ id }) => id).filter((id) => !placed.has(id));
  const kept = [...new Set([...declined, ...gone])].filter((id) => !placed.has(id));
  return { widgets: inReadingOrder(after), declined: kept.slice(-mostDeclined) };
}

const mostDeclined = 100;

interface Offer {
  id: string;
  description: { size: Size };
}

/** The widgets to offer: those that this person has never placed nor declined. */
export function offeredWidgets<Widget extends Offer>(
  available: readonly Widget[],
  layout: Layout,
  declined: readonly string[],
): Widget[] {
  const known = new Set([...declined, ...layout.map(({ id }) => id)]);
  return available.filter(({ id }) => !known.has(id));
}

/** With the widgets offered on it. */
export const withOffered = (layout: Layout, offered: readonly Offer[]): Layout =>
  offered.reduce((all, { id, description }) => addWidget(all, id, description.size), layout);
