import type { Context } from '../../../../platform/http/server/context.ts';
import { accessAccount } from '../access-account.ts';
import { announceSending } from '../announce-sending.ts';
import { noDkim } from '../dkim-columns.ts';
import { recordAccount } from '../record-account.ts';
import { updateAccount } from '../store/accounts.ts';

/** Mails stop leaving by this account. Its password and its signing key are forgotten at once. */
export async function removeAccount(ctx: Context, id: string): Promise<void> {
  const account = await accessAccount(ctx, id);
  const changes = { removed_at: ctx.clock.now(), password_sealed: null, default_since: null, ...noDkim };
  await ctx.db.transaction(async (tx) => {
    await updateAccount(tx, id, changes);
    announceSending(tx, ctx.live);
    await recordAccount(tx, ctx, 'accountRemoved', account);
  });
}
