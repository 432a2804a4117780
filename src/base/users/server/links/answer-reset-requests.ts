import { plusMs } from '../../../../platform/runtime/server/clock.ts';
import { recordAct } from '../../../audit/server/public.ts';
import { takeQuota, type TransportPorts } from '../../../mail-accounts/server/public.ts';
import { subjectOf } from '../accounts/subject-of.ts';
import { mayComeIn } from '../may-come-in.ts';
import { countOwnResets, deleteLinksBefore, withdrawLink } from '../store/links.ts';
import { deleteResetRequest, insertResetRequest, listResetRequests } from '../store/reset-requests.ts';
import { findUserByLogin } from '../store/users.ts';
import type { ResetRequestRow, UserRow } from '../tables.ts';
import { issueLink, type NewLink } from './issue-link.ts';
import { mailLink } from './mail-link.ts';
import { mailObstacle } from './mail-obstacle.ts';

/** A request whose mail cannot leave is tried again for so long, then forgotten: its person has asked anew. */
const patienceMs = 30 * 60_000;
/** Mails that one account may ask for in an hour: more would fill somebody's mailbox. */
const mailsPerHour = 3;
const batch = 200;
/** Links whose time has run out are kept so long, to tell their holder so. */
const keptMs = 30 * 24 * 3_600_000;

/**
 * Looks at what was typed at « Mot de passe oublié » once its answer has left: whether an account exists takes no time
 * that anybody could measure. Safe to run twice: a request is taken with the link it becomes.
 */
export async function answerResetRequests(ports: TransportPorts, origin: string | null): Promise<void> {
  const { db, clock } = ports;
  for (const request of await listResetRequests(db.read, batch)) await answer(ports, origin, request);
  const before = plusMs(clock.now(), -keptMs);
  await db.transaction((tx) => deleteLinksBefore(tx, before));
}

async function answer(ports: TransportPorts, origin: string | null, request: ResetRequestRow): Promise<void> {
  const { db, clock } = ports;
  const user = await findUserByLogin(db.read, request.typed);
  const isLate = request.asked_at < plusMs(clock.now(), -patienceMs);
  const obstacle = await mailObstacle(db.read, clock);
  if (origin === null || !user || !mayComeIn(user) || isLate || obstacle === 'noAccount') {
    return void (await db.transaction((tx) => deleteResetRequest(tx, request.id)));
  }
  if (obstacle !== null) return;
  const link = await linkFor(ports, request, user);
  if (!link) return;
  const outcome = await mailLink(ports, { link, origin, byId: null });
  if (outcome.kind === 'sent' || outcome.kind === 'uncertain') return;
  await db.transaction(async (tx) => {
    await withdrawLink(tx, link.id, clock.now());
    if (outcome.kind === 'deferred') await insertResetRequest(tx, request);
  });
}

/** The link for this request, which it takes the place of; null: not now, or not any more. */
async function linkFor(
  ports: TransportPorts,
  request: ResetRequestRow,
  user: UserRow,
): Promise<NewLink | null> {
  const { db, clock } = ports;
  return db.transaction(async (tx) => {
    const recent = await countOwnResets(tx, user.id, plusMs(clock.now(), -3_600_000));
    const isEnough = recent >= mailsPerHour;
    if (!isEnough && (await takeQuota(tx, clock, null, 1)) === 0) return null;
    if (!(await deleteResetRequest(tx, request.id)) || isEnough) return null;
    const link = await issueLink(tx, ports, { kind: 'reset', userId: user.id, createdBy: null });
    await recordAct(tx, { clock, via: 'system' }, { action: 'users.resetAsked', subject: subjectOf(user) });
    return link;
  });
}
