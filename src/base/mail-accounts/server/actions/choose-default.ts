import type { Context } from '../../../../platform/http/server/context.ts';
import { accessAccount, unknownAccount } from '../access-account.ts';
import { announceSending } from '../announce-sending.ts';
import { recordAccount } from '../record-account.ts';
import { clearDefault, updateAccount } from '../store/accounts.ts';

/** From now on, mails that name no account leave by this one. */
export async function chooseDefault(ctx: Context, id: string): Promise<void> {
  const account = await accessAccount(ctx, id);
  await ctx.db.transaction(async (tx) => {
    await clearDefault(tx);
    if (!(await updateAccount(tx, id, { default_since: ctx.clock.now() }))) throw unknownAccount();
    announceSending(tx, ctx.live);
    await recordAccount(tx, ctx, 'accountChosen', account);
  });
}
