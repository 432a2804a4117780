import type { ReadDb } from '../../../../platform/db/server/database.ts';
import type { Clock } from '../../../../platform/runtime/server/clock.ts';
import { isHeld } from '../hold/is-held.ts';
import { countUses, listUses } from '../store/uses.ts';
import type { MailAccountRow } from '../tables.ts';
import { hasQuota, quotaFreeAt, quotaLeft, windowStarts } from './quota.ts';
import { sendingAccount } from './sending-account.ts';

export interface SendingStop {
  /** `held`: everything, until an administrator confirms. `paused`: the account, until one resumes it. */
  reason: 'held' | 'paused' | 'quota';
  /** When it ends by itself; null: somebody must act. */
  until: string | null;
}

/** Why nothing may leave by this account now, or null. A hold also stops the built-in mailbox. */
export async function sendingStop(
  db: ReadDb,
  clock: Clock,
  accountId: string | null,
): Promise<SendingStop | null> {
  if (await isHeld(db)) return { reason: 'held', until: null };
  const account = await sendingAccount(db, accountId);
  return account ? stopOfAccount(db, account, clock.now()) : null;
}

/** Why nothing may leave by `account` at `now`, holds apart. */
export async function stopOfAccount(
  db: ReadDb,
  account: MailAccountRow,
  now: string,
): Promise<(SendingStop & { reason: 'paused' | 'quota' }) | null> {
  if (account.paused_at !== null) return { reason: 'paused', until: null };
  if (!hasQuota(account)) return null;
  const starts = windowStarts(now);
  if (quotaLeft(account, await countUses(db, account.id, starts)) > 0) return null;
  return { reason: 'quota', until: quotaFreeAt(account, await listUses(db, account.id, starts.day), now) };
}
