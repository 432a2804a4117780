import type { Tx } from '../../../../platform/db/server/database.ts';
import { plusMs, type Clock } from '../../../../platform/runtime/server/clock.ts';
import { isHeld } from '../hold/is-held.ts';
import { holdAccount } from '../store/accounts.ts';
import { addUse, countUses, removeUsesOutside } from '../store/uses.ts';
import type { MailAccountRow } from '../tables.ts';
import { hasQuota, quotaLeft, slotOf, windowStarts } from './quota.ts';
import { sendingAccount } from './sending-account.ts';

const keptMs = 25 * 3_600_000;
const aheadMs = 3_600_000;

/**
 * Takes up to `wanted` sends from the account's quotas in `tx`, so that they hold across restarts and processes.
 * Returns how many were given: none while everything is held or the account paused, all for the built-in mailbox.
 * The account's row stays locked until `tx` ends.
 */
export async function takeQuota(
  tx: Tx,
  clock: Clock,
  accountId: string | null,
  wanted: number,
): Promise<number> {
  if (await isHeld(tx)) return 0;
  const chosen = await sendingAccount(tx, accountId);
  if (!chosen) return wanted;
  const account = await holdAccount(tx, chosen.id);
  if (!account || account.paused_at !== null) return 0;
  const now = clock.now();
  const given = Math.min(wanted, await left(tx, account, now));
  if (given > 0) await note(tx, account.id, given, now);
  return given;
}

async function left(tx: Tx, account: MailAccountRow, now: string): Promise<number> {
  if (!hasQuota(account)) return Infinity;
  return quotaLeft(account, await countUses(tx, account.id, windowStarts(now)));
}

async function note(tx: Tx, accountId: string, sends: number, now: string): Promise<void> {
  await removeUsesOutside(tx, accountId, slotOf(plusMs(now, -keptMs)), slotOf(plusMs(now, aheadMs)));
  await addUse(tx, accountId, slotOf(now), sends);
}
