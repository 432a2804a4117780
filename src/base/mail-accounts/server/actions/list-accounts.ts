import type { Context } from '../../../../platform/http/server/context.ts';
import type { MailAccount } from '../../contract/mail-accounts.ts';
import { presentAccounts } from '../present-account.ts';

/** The accounts in use, the default one first. */
export const listAccounts = (ctx: Context): Promise<MailAccount[]> => presentAccounts(ctx.db.read, ctx.clock);
