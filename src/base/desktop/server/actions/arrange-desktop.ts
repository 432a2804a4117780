import { afterCommit } from '../../../../platform/db/server/database.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { invalid } from '../../../../platform/errors/contract/app-error.ts';
import { gridColumns, type Arrangement, type Desktop, type PlacedWidget } from '../../contract/desktop.ts';
import { desktopArranged, personTopic, type DesktopArranged } from '../../contract/events.ts';
import { saveLayout } from '../store/layouts.ts';

/**
 * Replaces the person's own desktop; their other windows follow.
 *
 * @throws AppError `desktop.duplicateWidget`, `desktop.outsideGrid`
 */
export async function arrangeDesktop(ctx: Context, arrangement: Arrangement): Promise<Desktop> {
  assertEachOnce(arrangement.widgets ?? []);
  assertInsideGrid(arrangement.widgets ?? []);
  const { userId } = ctx.viewer;
  return ctx.db.transaction(async (tx) => {
    const version = await saveLayout(tx, { ...arrangement, userId, now: ctx.clock.now() });
    const desktop: DesktopArranged = { ...arrangement, version };
    afterCommit(tx, () => ctx.live.publish(personTopic(userId), desktopArranged, desktop));
    return desktop;
  });
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
