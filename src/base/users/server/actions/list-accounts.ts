import type { ReadDb } from '../../../../platform/db/server/database.ts';
import type { Clock } from '../../../../platform/runtime/server/clock.ts';
import type { Account } from '../../contract/accounts.ts';
import { accountOf } from '../accounts/present-account.ts';
import { listInvitations } from '../store/links.ts';
import { listTwoFactorUserIds } from '../store/two-factors.ts';
import { listUsers } from '../store/users.ts';

// Not the engines' order: one of them puts Élodie after Yann.
const { compare } = new Intl.Collator('fr');

/** Every account, invited and deactivated ones too, by name. */
export async function listAccounts(db: ReadDb, clock: Clock): Promise<Account[]> {
  const [rows, invitations, twoFactor] = await Promise.all([
    listUsers(db),
    listInvitations(db),
    listTwoFactorUserIds(db),
  ]);
  const asked = new Set(twoFactor);
  const now = clock.now();
  return rows
    .map((row) => accountOf(row, { invitations, hasTwoFactor: asked.has(row.id), now }))
    .sort((one, other) => compare(one.lastName, other.lastName) || compare(one.firstName, other.firstName));
}
