import type { Context } from '../../../../platform/http/server/context.ts';
import { unknownAccount } from '../access-account.ts';
import { announceSending } from '../announce-sending.ts';
import { updateAccount } from '../store/accounts.ts';

/** Lets an account send again that its server had refused. */
export const resumeAccount = (ctx: Context, id: string): Promise<void> =>
  ctx.db.transaction(async (tx) => {
    if (!(await updateAccount(tx, id, { paused_at: null, paused_response: null }))) throw unknownAccount();
    announceSending(tx, ctx.live);
  });
