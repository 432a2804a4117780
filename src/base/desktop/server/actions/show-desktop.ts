import type { Context } from '../../../../platform/http/server/context.ts';
import type { Desktop } from '../../contract/desktop.ts';
import { findLayout } from '../store/layouts.ts';

/** The person's own desktop; the initial layout until they change it. */
export async function showDesktop(ctx: Context): Promise<Desktop> {
  const kept = await findLayout(ctx.db.read, ctx.viewer.userId);
  return kept ?? { widgets: null, declined: [], version: 0 };
}
