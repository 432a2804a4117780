import { afterCommit, type Tx } from '../../../../platform/db/server/database.ts';
import type { Live } from '../../../../platform/realtime/server/live.ts';
import type { Clock } from '../../../../platform/runtime/server/clock.ts';
import {
  accountPaused,
  alertsTopic,
  sendingChanged,
  sendingTopic,
  type AccountPaused,
} from '../../contract/events.ts';
import { recordAct } from '../../../audit/server/public.ts';
import { pauseOnce } from '../store/accounts.ts';

/**
 * Stops an account whose server refused the account itself (policy 5.7.x, sign-in, sender): the next mail would meet
 * the same. Administrators are told once, with the server's words; an account already paused keeps its first reason.
 */
export async function pauseAccount(
  tx: Tx,
  { clock, live }: { clock: Clock; live: Pick<Live, 'publish'> },
  accountId: string,
  response: string,
): Promise<void> {
  const paused = await pauseOnce(tx, accountId, { paused_at: clock.now(), paused_response: response });
  if (!paused) return;
  const alert: AccountPaused = { accountId, name: paused.name, response };
  const subject = { kind: 'mailAccount', id: accountId, label: paused.name };
  await recordAct(tx, { via: 'system', clock }, { action: 'mail-accounts.accountPaused', subject });
  afterCommit(tx, () => {
    live.publish(alertsTopic, accountPaused, alert);
    live.publish(sendingTopic, sendingChanged, null);
  });
}
