import { afterCommit, type Tx } from '../../../../platform/db/server/database.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import type { HoldReason } from '../../contract/hold.ts';
import { alertsTopic, sendingChanged, sendingHeld, sendingTopic } from '../../contract/events.ts';
import { insertHold } from '../store/holds.ts';

/** Nothing leaves from now on, by any process of this base, until an administrator confirms. */
export async function raiseHold(
  tx: Tx,
  { newId, live, logger }: Pick<Platform, 'newId' | 'live' | 'logger'>,
  reason: HoldReason,
  since: string,
): Promise<void> {
  await insertHold(tx, { id: newId(), reason, since, confirmed_at: null, confirmed_by: null });
  afterCommit(tx, () => {
    logger.warn({ reason }, 'mails are held until an administrator confirms');
    live.publish(alertsTopic, sendingHeld, null);
    live.publish(sendingTopic, sendingChanged, null);
  });
}
