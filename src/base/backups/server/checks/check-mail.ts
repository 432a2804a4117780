import type { ReadDb } from '../../../../platform/db/server/database.ts';
import type { Clock } from '../../../../platform/runtime/server/clock.ts';
import { accountChoices, sendingStop } from '../../../mail-accounts/server/public.ts';
import type { Check } from '../../contract/checks.ts';
import { failure, good, warning } from './check.ts';

/** May mails leave, and by which accounts? */
export async function checkMail(db: ReadDb, clock: Clock): Promise<Check> {
  const accounts = await accountChoices(db);
  const stops = await Promise.all(
    [null, ...accounts.map(({ id }) => id)].map((accountId) => sendingStop(db, clock, accountId)),
  );
  if (stops.some((stop) => stop?.reason === 'held')) return failure('mail', 'held');
  const paused = stops.slice(1).filter((stop) => stop?.reason === 'paused').length;
  if (paused > 0) return failure('mail', 'paused', { count: paused });
  return accounts.length === 0 ? warning('mail', 'mailbox') : good('mail', { count: accounts.length });
}
