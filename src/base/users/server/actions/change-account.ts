import type { Tx } from '../../../../platform/db/server/database.ts';
import { recordAct } from '../../../audit/server/public.ts';
import type { AccountInput } from '../../contract/accounts.ts';
import type { Acting } from '../acting.ts';
import { accessAccount } from '../accounts/access-account.ts';
import { announceAccounts } from '../accounts/announce-accounts.ts';
import { identityOf, refuseTaken, type IdentityColumns } from '../accounts/check-identity.ts';
import { subjectOf } from '../accounts/subject-of.ts';
import { announcePerson } from '../announce-person.ts';
import { keepAnAdministrator } from '../keep-an-administrator.ts';
import { sendBack } from '../send-back.ts';
import { updateAccount } from '../store/accounts.ts';
import { withdrawLinks } from '../store/links.ts';
import { holdNames } from '../store/users.ts';
import type { UserRow } from '../tables.ts';

/**
 * Who a colleague is, and their role. A new role holds at once, in the windows that are open too.
 *
 * @throws AppError `platform.notFound`, `users.nameUnreadable`, `users.loginTaken`, `users.emailTaken`,
 *   `users.lastAdministrator` at `/role`
 */
export async function changeAccount(who: Acting, id: string, input: AccountInput): Promise<void> {
  const identity = identityOf(input);
  await who.db.transaction(async (tx) => {
    await holdNames(tx);
    const before = await accessAccount(tx, id);
    await refuseTaken(tx, identity, id);
    if (input.role !== 'admin') await keepAnAdministrator(tx, before, '/role');
    const after = await updateAccount(tx, id, { ...identity, role: input.role });
    // Those that were mailed stand in the mailbox of the former address, which may be a stranger's.
    if (after.email !== before.email) await withdrawLinks(tx, id, who.clock.now());
    if (after.joined_at !== null) announcePerson(tx, who.live, after);
    announceAccounts(tx, who.live);
    if (after.role !== before.role) sendBack(tx, who.live, id);
    await recordChange(tx, who, before, after);
  });
}

const fieldNames: Record<keyof IdentityColumns, string> = {
  first_name: 'firstName',
  last_name: 'lastName',
  email: 'email',
  login: 'login',
  job_title: 'jobTitle',
  phone: 'phone',
};

async function recordChange(tx: Tx, who: Acting, before: UserRow, after: UserRow): Promise<void> {
  const columns = Object.keys(fieldNames) as (keyof IdentityColumns)[];
  const changed = columns.filter((column) => before[column] !== after[column]);
  const subject = subjectOf(after);
  if (changed.length > 0) {
    const fields = changed.map((column) => fieldNames[column]).join(', ');
    await recordAct(tx, who, { action: 'users.accountChanged', subject, details: { fields } });
  }
  if (before.role !== after.role) {
    const details = { from: before.role, to: after.role };
    await recordAct(tx, who, { action: 'users.roleChanged', subject, details });
  }
}
