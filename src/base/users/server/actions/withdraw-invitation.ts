import { recordAct } from '../../../audit/server/public.ts';
import type { Acting } from '../acting.ts';
import { accessAccount } from '../accounts/access-account.ts';
import { announceAccounts } from '../accounts/announce-accounts.ts';
import { subjectOf } from '../accounts/subject-of.ts';
import { deleteInvited } from '../store/accounts.ts';
import { holdUser } from '../store/own-account.ts';
import { holdNames } from '../store/users.ts';

/** Nobody comes in by it any more; the account, which did nothing yet, is gone, and its login and address are free. */
export async function withdrawInvitation(who: Acting, userId: string): Promise<void> {
  await who.db.transaction(async (tx) => {
    await holdNames(tx);
    // Whoever is choosing their password by it just now has come in before, or comes too late.
    await holdUser(tx, userId);
    const user = await accessAccount(tx, userId, ['invited']);
    await deleteInvited(tx, userId);
    announceAccounts(tx, who.live);
    await recordAct(tx, who, { action: 'users.invitationWithdrawn', subject: subjectOf(user) });
  });
}
