import type { Context } from '../../../../../platform/http/server/context.ts';
import type { Theme } from '../../../contract/session.ts';
import { setTheme } from '../../store/own-account.ts';

/** The person sees Miaou in this look from now on, on every machine. */
export async function chooseTheme(ctx: Context, theme: Theme): Promise<void> {
  await ctx.db.transaction((tx) => setTheme(tx, ctx.viewer.userId, theme));
}
