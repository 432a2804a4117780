import type { WidgetDescription } from '../../../platform/modules/contract/manifest.ts';
import { gridColumns, highestWidget, type PlacedWidget } from './desktop.ts';

export const collide = (a: PlacedWidget, b: PlacedWidget): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** `id` at its size on the first free place, from the top, then from the left. */
export function firstFreePlace(
  placed: readonly PlacedWidget[],
  id: string,
  { w, h }: { w: number; h: number },
): PlacedWidget {
  const width = Math.min(w, gridColumns);
  for (let y = 0; ; y += 1) {
    for (let x = 0; x + width <= gridColumns; x += 1) {
      const widget = { id, x, y, w: width, h: Math.min(h, highestWidget) };
      if (!placed.some((other) => collide(widget, other))) return widget;
    }
  }
}

const usualRank = 50;

/** The desktop of somebody who has arranged nothing: these widgets in the order of their ranks. */
export function initialLayout(widgets: readonly WidgetDescription[]): PlacedWidget[] {
  const inTurn = widgets.toSorted((a, b) => (a.rank ?? usualRank) - (b.rank ?? usualRank));
  const placed: PlacedWidget[] = [];
  for (const { id, size } of inTurn) placed.push(firstFreePlace(placed, id, size));
  return placed;
}
