import { notFound } from '../../../platform/errors/contract/app-error.ts';
import type { Context } from '../../../platform/http/server/context.ts';
import { findAccount } from './store/accounts.ts';
import type { MailAccountRow } from './tables.ts';

export const unknownAccount = () => notFound('mail-accounts.unknown');

/** @throws AppError `mail-accounts.unknown` also for an account that was removed. */
export async function accessAccount(ctx: Context, id: string): Promise<MailAccountRow> {
  const row = await findAccount(ctx.db.read, id);
  if (!row) throw unknownAccount();
  return row;
}
