import { takeQuota, type TransportPorts } from '../../../mail-accounts/server/public.ts';
import type { LinkMail } from '../../contract/accounts.ts';
import { findUser } from '../store/users.ts';
import { mailLink, type LinkToMail } from './mail-link.ts';
import { mailObstacle } from './mail-obstacle.ts';

/** Sends a link while its maker waits, and tells them what became of it: the link is theirs to copy anyway. */
export async function mailLinkNow(ports: TransportPorts, mail: LinkToMail): Promise<LinkMail> {
  const { db, clock } = ports;
  const obstacle = await mailObstacle(db.read, clock);
  if (obstacle !== null) return { kind: 'obstacle', reason: obstacle };
  const given = await db.transaction((tx) => takeQuota(tx, clock, null, 1));
  if (given === 0) return { kind: 'obstacle', reason: (await mailObstacle(db.read, clock)) ?? 'quota' };
  const outcome = await mailLink(ports, mail);
  if (outcome.kind === 'stayed') return { kind: 'obstacle', reason: 'noAccount' };
  const to = (await findUser(db.read, mail.link.userId))?.email ?? '';
  if (outcome.kind === 'sent') return { kind: 'sent', to };
  return { kind: 'failed', to, response: outcome.response };
}
