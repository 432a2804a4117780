import type { Context } from '../../../../platform/http/server/context.ts';
import { accessAccount, unknownAccount } from '../access-account.ts';
import { announceSending } from '../announce-sending.ts';
import { recordAccount } from '../record-account.ts';
import { updateAccount } from '../store/accounts.ts';

/** Lets an account send again that its server had refused. */
export async function resumeAccount(ctx: Context, id: string): Promise<void> {
  const account = await accessAccount(ctx, id);
  await ctx.db.transaction(async (tx) => {
    if (!(await updateAccount(tx, id, { paused_at: null, paused_response: null }))) throw unknownAccount();
    announceSending(tx, ctx.live);
    await recordAccount(tx, ctx, 'accountResumed', account);
  });
}
