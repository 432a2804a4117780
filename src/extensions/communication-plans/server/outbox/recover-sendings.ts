import type { Platform } from '../../../../platform/modules/server/module.ts';
import { planEvents } from '../../contract/events.ts';
import { holdPlan } from '../access-plan.ts';
import { announceMessage, announcePlan } from '../announce.ts';
import { note } from '../journal.ts';
import { expiredSendings, recoverSending } from '../store/sendings.ts';
import type { MessageRow } from '../tables.ts';
import { tellMails } from '../tell-outside.ts';

type Ports = Pick<Platform, 'db' | 'clock' | 'newId' | 'live'>;

/**
 * What a process that died left behind. A mail whose first byte had not left is due again. From then on nobody
 * knows, so it is `uncertain` until a person or the mail server tells: never sent a second time by itself.
 */
export async function recoverSendings(ports: Ports): Promise<void> {
  const expired = await expiredSendings(ports.db.read, ports.clock.now());
  for (const message of expired) await recover(ports, message);
}

/** The token stays with an uncertain message: should its sender be alive after all, its answer settles the matter. */
const uncertain = { state: 'uncertain', lease_until: null } satisfies Partial<MessageRow>;

const dueAgain = {
  ...{ state: 'planned', phase: null, claimed_by: null, lease_until: null },
  ...{ eml_hash: null, composed: null, composed_at: null },
} satisfies Partial<MessageRow>;

async function recover({ db, clock, newId, live }: Ports, message: MessageRow): Promise<void> {
  const doubtful = message.phase === 'transmitting';
  await db.transaction(async (tx) => {
    const plan = await holdPlan(tx, message.plan_id, clock.now());
    // A cancelled plan has nothing more to send.
    const due = plan.cancelled_at === null ? dueAgain : { ...dueAgain, state: 'cancelled' as const };
    const change = doubtful ? uncertain : due;
    if (!(await recoverSending(tx, message, clock.now(), change))) return;
    const what = doubtful ? 'messageUncertain' : 'sendingInterrupted';
    const writer = { clock, newId, userId: null };
    await note(tx, writer, { planId: plan.id, position: message.position, what });
    if (doubtful) announceMessage(tx, live, planEvents.messageUncertain, plan, message);
    else announcePlan(tx, live, plan);
    if (doubtful) await tellMails(tx, { db, clock, newId }, 'mail.uncertain', [{ plan, message }]);
  });
}
