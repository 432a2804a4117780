import { accountChoices } from '../../../base/mail-accounts/server/public.ts';
import type { ReadDb } from '../../../platform/db/server/database.ts';
import { invalid } from '../../../platform/errors/contract/app-error.ts';

/** Null is the default account, whichever it is. @throws AppError `accountNotFound` on `/accountId` */
export async function checkAccount(db: ReadDb, id: string | null): Promise<void> {
  if (id === null || (await accountChoices(db)).some((account) => account.id === id)) return;
  throw invalid('communication-plans.accountNotFound', '/accountId');
}
