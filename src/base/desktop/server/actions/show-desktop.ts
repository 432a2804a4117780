import type { Context } from '../../../../platform/http/server/context.ts';
import type { Desktop } from '../../contract/desktop.ts';
import { findLayout } from '../store/layouts.ts';

/** The person's own desktop; empty until they put something on it. */
export async function showDesktop(ctx: Context): Promise<Desktop> {
  return { widgets: (await findLayout(ctx.db.read, ctx.viewer.userId)) ?? [] };
}
