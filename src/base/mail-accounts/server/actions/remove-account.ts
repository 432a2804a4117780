import type { Context } from '../../../../platform/http/server/context.ts';
import { accessAccount } from '../access-account.ts';
import { updateAccount } from '../store/accounts.ts';

/** Mails stop leaving by this account. Its password is forgotten at once. */
export async function removeAccount(ctx: Context, id: string): Promise<void> {
  await accessAccount(ctx, id);
  const changes = { removed_at: ctx.clock.now(), password_sealed: null };
  await ctx.db.transaction(async (tx) => void (await updateAccount(tx, id, changes)));
}
