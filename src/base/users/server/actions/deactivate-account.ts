import { recordAct } from '../../../audit/server/public.ts';
import type { Acting } from '../acting.ts';
import { accessAccount } from '../accounts/access-account.ts';
import { announceAccounts } from '../accounts/announce-accounts.ts';
import { subjectOf } from '../accounts/subject-of.ts';
import { announcePerson } from '../announce-person.ts';
import { endSessions } from '../end-sessions.ts';
import { keepAnAdministrator } from '../keep-an-administrator.ts';
import { updateAccount } from '../store/accounts.ts';
import { withdrawLinks } from '../store/links.ts';
import { holdNames } from '../store/users.ts';

/**
 * The person no longer signs in, is out at once everywhere, and is proposed for nothing. What they did remains theirs.
 *
 * @throws AppError `platform.notFound`, `users.stateChanged`, `users.lastAdministrator`
 */
export async function deactivateAccount(who: Acting, id: string): Promise<void> {
  await who.db.transaction(async (tx) => {
    await holdNames(tx);
    const user = await accessAccount(tx, id, ['active']);
    await keepAnAdministrator(tx, user);
    const now = who.clock.now();
    const after = await updateAccount(tx, id, { deactivated_at: now });
    await withdrawLinks(tx, id, now);
    await endSessions(tx, who.live, id);
    announcePerson(tx, who.live, after);
    announceAccounts(tx, who.live);
    await recordAct(tx, who, { action: 'users.personDeactivated', subject: subjectOf(after) });
  });
}
