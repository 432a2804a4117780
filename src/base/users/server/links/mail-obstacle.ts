import type { ReadDb } from '../../../../platform/db/server/database.ts';
import type { Clock } from '../../../../platform/runtime/server/clock.ts';
import { accountChoices, sendingStop } from '../../../mail-accounts/server/public.ts';
import type { MailObstacle } from '../../contract/accounts.ts';

/**
 * Why no mail with a link may leave now, or null. Without a sending account mails stay in the built-in mailbox, which
 * every colleague reads: who found a link there would take the account over.
 */
export async function mailObstacle(db: ReadDb, clock: Clock): Promise<MailObstacle | null> {
  if ((await accountChoices(db)).length === 0) return 'noAccount';
  return (await sendingStop(db, clock, null))?.reason ?? null;
}
