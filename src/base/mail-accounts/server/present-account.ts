import type { ReadDb } from '../../../platform/db/server/database.ts';
import type { Clock } from '../../../platform/runtime/server/clock.ts';
import type { MailAccount } from '../contract/mail-accounts.ts';
import { accountOf } from './account-of-row.ts';
import { windowStarts } from './sending/quota.ts';
import * as store from './store/accounts.ts';
import { countUses } from './store/uses.ts';

/** The accounts in use with what they have sent of late, the default one first. */
export async function presentAccounts(db: ReadDb, clock: Clock): Promise<MailAccount[]> {
  const rows = await store.listAccounts(db);
  const starts = windowStarts(clock.now());
  return Promise.all(
    rows.map(async (row, index) =>
      accountOf(row, { isDefault: index === 0, uses: await countUses(db, row.id, starts) }),
    ),
  );
}

/** One account as the list shows it. */
export async function presentAccount(db: ReadDb, clock: Clock, id: string): Promise<MailAccount | undefined> {
  const accounts = await presentAccounts(db, clock);
  return accounts.find((account) => account.id === id);
}
