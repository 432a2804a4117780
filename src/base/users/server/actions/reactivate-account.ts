import { recordAct } from '../../../audit/server/public.ts';
import type { Acting } from '../acting.ts';
import { accessAccount } from '../accounts/access-account.ts';
import { announceAccounts } from '../accounts/announce-accounts.ts';
import { subjectOf } from '../accounts/subject-of.ts';
import { announcePerson } from '../announce-person.ts';
import { updateAccount } from '../store/accounts.ts';

/** The person signs in again with the password they had. @throws AppError `platform.notFound`, `users.stateChanged` */
export async function reactivateAccount(who: Acting, id: string): Promise<void> {
  await who.db.transaction(async (tx) => {
    await accessAccount(tx, id, ['deactivated']);
    const after = await updateAccount(tx, id, { deactivated_at: null });
    announcePerson(tx, who.live, after);
    announceAccounts(tx, who.live);
    await recordAct(tx, who, { action: 'users.personReactivated', subject: subjectOf(after) });
  });
}
