import { recordAct } from '../../../audit/server/public.ts';
import { actorIdOf, type Acting } from '../acting.ts';
import { accessAccount } from '../accounts/access-account.ts';
import { subjectOf } from '../accounts/subject-of.ts';
import { issueLink, type NewLink } from '../links/issue-link.ts';
import { withdrawLinks } from '../store/links.ts';

/** A link by which a colleague chooses another password; earlier ones no longer open anything. */
export async function makeResetLink(who: Acting, userId: string): Promise<NewLink> {
  return who.db.transaction(async (tx) => {
    const user = await accessAccount(tx, userId, ['active']);
    await withdrawLinks(tx, userId, who.clock.now(), ['reset']);
    const link = await issueLink(tx, who, { kind: 'reset', userId, createdBy: actorIdOf(who) });
    await recordAct(tx, who, { action: 'users.resetLinkMade', subject: subjectOf(user) });
    return link;
  });
}
