import { recordAct } from '../../../audit/server/public.ts';
import type { InvitationInput } from '../../contract/accounts.ts';
import { actorIdOf, type Acting } from '../acting.ts';
import { announceAccounts } from '../accounts/announce-accounts.ts';
import { identityOf, refuseTaken } from '../accounts/check-identity.ts';
import { subjectOf } from '../accounts/subject-of.ts';
import { issueLink, type NewLink } from '../links/issue-link.ts';
import { unmatchedHash } from '../password.ts';
import { holdNames } from '../store/users.ts';
import { createUser } from './create-user.ts';

/**
 * Prepares an account whose person chooses their password by the link that is returned.
 *
 * @throws AppError `users.nameUnreadable`, `users.loginTaken`, `users.emailTaken` at their fields
 */
export async function inviteColleague(
  who: Acting,
  input: Omit<InvitationInput, 'byMail'>,
): Promise<{ userId: string; link: NewLink }> {
  const identity = identityOf(input);
  return who.db.transaction(async (tx) => {
    await holdNames(tx);
    await refuseTaken(tx, identity, null);
    const userId = await createUser(tx, who, {
      login: identity.login,
      firstName: identity.first_name,
      lastName: identity.last_name,
      nickname: '',
      jobTitle: identity.job_title,
      phone: identity.phone,
      email: identity.email,
      role: input.role,
      language: input.language,
      joinedAt: null,
      passwordHash: unmatchedHash(),
    });
    const link = await issueLink(tx, who, { kind: 'invitation', userId, createdBy: actorIdOf(who) });
    announceAccounts(tx, who.live);
    await recordAct(tx, who, {
      action: 'users.personInvited',
      subject: subjectOf({ id: userId, ...identity }),
      details: { role: input.role },
    });
    return { userId, link };
  });
}
