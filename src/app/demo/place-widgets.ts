import { gridColumns, type PlacedWidget } from '../../base/desktop/contract/desktop.ts';
import type { WidgetDescription } from '../../platform/modules/contract/manifest.ts';

/** A first desktop: the widgets side by side at their usual size, on a new line when the line is full. */
export function placeWidgets(widgets: readonly WidgetDescription[]): PlacedWidget[] {
  let [x, y, lineHeight] = [0, 0, 0];
  return widgets.map(({ id, size: { w, h } }) => {
    if (x + w > gridColumns) [x, y, lineHeight] = [0, y + lineHeight, 0];
    const placed = { id, x, y, w, h };
    [x, lineHeight] = [x + w, Math.max(lineHeight, h)];
    return placed;
  });
}
