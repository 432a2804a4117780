import type { Context } from '../../../../platform/http/server/context.ts';
import type { MailAccount } from '../../contract/mail-accounts.ts';
import { accountOf } from '../account-of-row.ts';
import * as store from '../store/accounts.ts';

/** The accounts in use, the default one first. */
export async function listAccounts(ctx: Context): Promise<MailAccount[]> {
  const rows = await store.listAccounts(ctx.db.read);
  return rows.map((row, index) => accountOf(row, index === 0));
}
