import type { Context } from '../../../../platform/http/server/context.ts';
import type { Language } from '../../contract/people.ts';
import { setLanguage } from '../store/users.ts';

/** The person reads Miaou in `language` from now on, on every machine. */
export async function chooseLanguage(ctx: Context, language: Language): Promise<void> {
  await ctx.db.transaction((tx) => setLanguage(tx, ctx.viewer.userId, language));
}
