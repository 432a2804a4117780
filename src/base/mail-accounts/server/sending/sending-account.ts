import type { ReadDb } from '../../../../platform/db/server/database.ts';
import { findAccount, listAccounts } from '../store/accounts.ts';
import type { MailAccountRow } from '../tables.ts';

/** The account that mails meant for `accountId` leave by; null: the built-in mailbox, as there is no account. */
export async function sendingAccount(db: ReadDb, accountId: string | null): Promise<MailAccountRow | null> {
  const chosen = accountId === null ? undefined : await findAccount(db, accountId);
  if (chosen) return chosen;
  const [first] = await listAccounts(db);
  return first ?? null;
}
