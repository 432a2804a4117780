import { recordAct } from '../../../audit/server/public.ts';
import { accessAccount } from '../accounts/access-account.ts';
import { announceAccounts } from '../accounts/announce-accounts.ts';
import { subjectOf } from '../accounts/subject-of.ts';
import type { Acting } from '../acting.ts';
import { announcePerson } from '../announce-person.ts';
import { endSessions } from '../end-sessions.ts';
import { updateAccount } from '../store/accounts.ts';
import { withdrawLinks } from '../store/links.ts';

/**
 * Gives an account this password at once; whoever was signed in to it is out, and its links and tokens open nothing any more.
 *
 * @throws AppError `platform.notFound`, `users.stateChanged` for somebody deactivated
 */
export async function setPassword(who: Acting, userId: string, passwordHash: string): Promise<void> {
  await who.db.transaction(async (tx) => {
    const user = await accessAccount(tx, userId, ['active', 'invited']);
    const now = who.clock.now();
    const joined_at = user.joined_at ?? now;
    const after = await updateAccount(tx, userId, {
      ...{ password_hash: passwordHash, joined_at, tokens_revoked_at: now },
    });
    await withdrawLinks(tx, userId, now);
    await endSessions(tx, who.live, userId);
    announcePerson(tx, who.live, after);
    announceAccounts(tx, who.live);
    await recordAct(tx, who, { action: 'users.passwordSet', subject: subjectOf(after) });
  });
}
