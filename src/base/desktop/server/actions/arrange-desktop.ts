import type { Context } from '../../../../platform/http/server/context.ts';
import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import { gridColumns, type Desktop, type PlacedWidget } from '../../contract/desktop.ts';
import { saveLayout } from '../store/layouts.ts';

/**
 * Replaces the person's own desktop.
 *
 * @throws AppError `desktop.duplicateWidget`, `desktop.outsideGrid`
 */
export async function arrangeDesktop(ctx: Context, { widgets }: Desktop): Promise<Desktop> {
  assertEachOnce(widgets);
  assertInsideGrid(widgets);
  const layout = { userId: ctx.viewer.userId, widgets, now: ctx.clock.now() };
  await ctx.db.transaction((tx) => saveLayout(tx, layout));
  return { widgets };
}

function assertEachOnce(widgets: readonly PlacedWidget[]): void {
  const seen = new Set<string>();
  for (const [index, { id }] of widgets.entries()) {
    if (seen.has(id)) throw invalid('desktop.duplicateWidget', `/widgets/${index}/id`, { id });
    seen.add(id);
  }
}

function assertInsideGrid(widgets: readonly PlacedWidget[]): void {
  const index = widgets.findIndex(({ x, w }) => x + w > gridColumns);
  if (index >= 0) throw invalid('desktop.outsideGrid', `/widgets/${index}/w`, { columns: gridColumns });
}
