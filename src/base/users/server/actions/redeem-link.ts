import type { Tx } from '../../../../platform/db/server/database.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import { recordAct } from '../../../audit/server/public.ts';
import type { LinkRedemption } from '../../contract/links.ts';
import { announceAccounts } from '../accounts/announce-accounts.ts';
import { subjectOf } from '../accounts/subject-of.ts';
import { announcePerson } from '../announce-person.ts';
import { endSessions } from '../end-sessions.ts';
import { accessLink } from '../links/access-link.ts';
import { hashPassword } from '../password.ts';
import { updateAccount } from '../store/accounts.ts';
import { holdUser } from '../store/own-account.ts';
import { takeLink, withdrawLinks } from '../store/links.ts';
import type { LinkKind, UserRow } from '../tables.ts';
import { openSession } from './open-session.ts';

type Ports = Pick<Platform, 'db' | 'clock' | 'newId' | 'live'>;

/**
 * Chooses the password of the link's account, once. Whoever was signed in to it is out, everywhere; its other
 * links and its tokens no longer open anything. An invitation lets its person in: `sessionToken` is for their cookie. A reset does
 * not, as the second factor is asked at the sign-in.
 *
 * @throws AppError `users.linkUnknown`, `users.linkUsed`, `users.linkWithdrawn`, `users.linkExpired`
 */
export async function redeemLink(
  ports: Ports,
  { token, password }: LinkRedemption,
  browser: { userAgent: string; replaces: string | null },
): Promise<{ login: string; sessionToken: string | null }> {
  const { db, clock, live } = ports;
  await accessLink(db.read, token, clock.now());
  const passwordHash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const now = clock.now();
    const { link, user } = await accessLink(tx, token, now);
    // The person before their link, as everybody who withdraws it.
    await holdUser(tx, user.id);
    // Of two that came this far together the second is told that it was used.
    if (!(await takeLink(tx, link.id, now))) await accessLink(tx, token, now);
    const after = await updateAccount(tx, user.id, {
      password_hash: passwordHash,
      joined_at: user.joined_at ?? now,
      tokens_revoked_at: now,
    });
    await withdrawLinks(tx, user.id, now);
    await endSessions(tx, live, user.id);
    if (link.kind === 'invitation') announcePerson(tx, live, after);
    announceAccounts(tx, live);
    const sessionToken =
      link.kind === 'invitation' ? await openSession(tx, ports, { userId: user.id, ...browser }) : null;
    await recordRedemption(tx, ports, link.kind, after);
    return { login: after.login, sessionToken };
  });
}

/** Who holds the link is taken for its person: it was sent to them. */
const recordRedemption = (tx: Tx, { clock }: Ports, kind: LinkKind, user: UserRow): Promise<void> =>
  recordAct(
    tx,
    { clock, viewer: { userId: user.id, role: user.role, sessionId: '', scopes: null } },
    {
      action: kind === 'invitation' ? 'users.invitationAccepted' : 'users.passwordReset',
      subject: subjectOf(user),
    },
  );
