import { recordAct } from '../../../audit/server/public.ts';
import { actorIdOf, type Acting } from '../acting.ts';
import { accessAccount } from '../accounts/access-account.ts';
import { announceAccounts } from '../accounts/announce-accounts.ts';
import { subjectOf } from '../accounts/subject-of.ts';
import { issueLink, type NewLink } from '../links/issue-link.ts';
import { withdrawLinks } from '../store/links.ts';

/** A new link for somebody who has not come in yet; earlier ones no longer open anything. */
export async function renewInvitation(who: Acting, userId: string): Promise<NewLink> {
  return who.db.transaction(async (tx) => {
    const user = await accessAccount(tx, userId, ['invited']);
    await withdrawLinks(tx, userId, who.clock.now());
    const link = await issueLink(tx, who, { kind: 'invitation', userId, createdBy: actorIdOf(who) });
    announceAccounts(tx, who.live);
    await recordAct(tx, who, { action: 'users.invitationRenewed', subject: subjectOf(user) });
    return link;
  });
}
