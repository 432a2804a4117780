import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { AccountChoice } from '../contract/account-choice.ts';
import { listAccounts } from './store/accounts.ts';

/** The accounts that mails can leave by, the default one first; none: mails stay in the built-in mailbox. */
export async function accountChoices(db: ReadDb): Promise<AccountChoice[]> {
  const rows = await listAccounts(db);
  return rows.map((row, index) => ({
    id: row.id,
    name: row.name,
    senderName: row.sender_name,
    senderAddress: row.sender_address,
    isDefault: index === 0,
  }));
}
