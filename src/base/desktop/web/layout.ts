import { gridColumns, highestWidget, type PlacedWidget } from '../contract/desktop.ts';
import { collide, firstFreePlace } from '../contract/initial-layout.ts';

export type Layout = readonly PlacedWidget[];

export interface Size {
  w: number;
  h: number;
}

const shareColumns = (a: PlacedWidget, b: PlacedWidget): boolean => a.x < b.x + b.w && b.x < a.x + a.w;

/** From top to bottom, then from left to right: the order of one column, and of the Tab key. */
export const inReadingOrder = (layout: Layout): PlacedWidget[] =>
  layout.toSorted((a, b) => a.y - b.y || a.x - b.x);

/** The lowest row at which `widget` touches nothing of `placed`, coming from where it is. */
function rise(widget: PlacedWidget, placed: Layout): PlacedWidget {
  const at = (y: number): PlacedWidget => ({ ...widget, y });
  const obstacle = (y: number) => placed.find((other) => collide(at(y), other));
  let y = widget.y;
  while (y > 0 && !obstacle(y)) y -= 1;
  for (let other = obstacle(y); other; other = obstacle(y)) y = other.y + other.h;
  return at(y);
}

/** Leaves no overlap and no hole above a widget. Of two that want the same row, `first` gets it. */
export function compact(layout: Layout, first?: string): PlacedWidget[] {
  const priority = (widget: PlacedWidget) => (widget.id === first ? 0 : 1);
  const order = layout.toSorted((a, b) => a.y - b.y || priority(a) - priority(b) || a.x - b.x);
  const placed: PlacedWidget[] = [];
  for (const widget of order) placed.push(rise(widget, placed));
  return placed;
}

/** Replaces one widget by `change` of it and compacts around it; the same layout when nothing changes. */
function changeOne(layout: Layout, id: string, change: (widget: PlacedWidget) => PlacedWidget): Layout {
  const widget = layout.find((other) => other.id === id);
  if (!widget) return layout;
  const changed = change(widget);
  return compact(
    layout.map((other) => (other === widget ? changed : other)),
    id,
  );
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The nearest widget over or under `widget`, among those that share columns with it. */
function neighbour(layout: Layout, widget: PlacedWidget, direction: 'up' | 'down') {
  const stacked = inReadingOrder(layout.filter((other) => other !== widget && shareColumns(other, widget)));
  if (direction === 'up') return stacked.findLast((other) => other.y < widget.y);
  return stacked.find((other) => other.y > widget.y);
}

/** One step: a column to the side, or past the neighbour above or below. */
export function moveWidget(layout: Layout, id: string, direction: Direction): Layout {
  return changeOne(layout, id, (widget) => {
    if (direction === 'left') return { ...widget, x: Math.max(0, widget.x - 1) };
    if (direction === 'right') return { ...widget, x: Math.min(gridColumns - widget.w, widget.x + 1) };
    const other = neighbour(layout, widget, direction);
    if (!other) return widget;
    return { ...widget, y: direction === 'up' ? other.y : other.y + other.h };
  });
}

/** Grows or shrinks by cells, within the grid and not under `min`. */
export function resizeWidget(layout: Layout, id: string, by: Size, min: Size): Layout {
  const between = (low: number, value: number, high: number) =>
    Math.max(Math.min(low, high), Math.min(value, high));
  return changeOne(layout, id, (widget) => ({
    ...widget,
    w: between(min.w, widget.w + by.w, gridColumns - widget.x),
    h: between(min.h, widget.h + by.h, highestWidget),
  }));
}

/** Puts a widget on the first free place; the same layout when it is there already. */
export function addWidget(layout: Layout, id: string, size: Size): Layout {
  if (layout.some((widget) => widget.id === id)) return layout;
  return compact([...layout, firstFreePlace(layout, id, size)]);
}

export const removeWidget = (layout: Layout, id: string): Layout =>
  compact(layout.filter((widget) => widget.id !== id));

/** Exchanges the places of a widget and of the one before (-1) or after (1) it in reading order. */
export function exchangeWidget(layout: Layout, id: string, step: -1 | 1): Layout {
  const order = inReadingOrder(layout);
  const here = order.findIndex((widget) => widget.id === id);
  const widget = order[here];
  const other = order[here + step];
  if (!widget || !other) return layout;
  const at = (moved: PlacedWidget, place: PlacedWidget): PlacedWidget => ({
    ...moved,
    x: Math.min(place.x, gridColumns - moved.w),
    y: place.y,
  });
  const exchanged = order.map((one) => {
    if (one === widget) return at(widget, other);
    return one === other ? at(other, widget) : one;
  });
  return compact(exchanged, step === -1 ? id : other.id);
}

export const sameLayout = (a: Layout, b: Layout): boolean => {
  const text = (layout: Layout) =>
    JSON.stringify(inReadingOrder(layout).map(({ id, x, y, w, h }) => [id, x, y, w, h]));
  return text(a) === text(b);
};
