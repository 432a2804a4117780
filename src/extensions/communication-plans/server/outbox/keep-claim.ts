import type { Platform } from '../../../../platform/modules/server/module.ts';
import { renewClaims, type SendingKey } from '../store/sendings.ts';
import type { Claimed } from './claimed.ts';
import { leaseMs, leaseUntil } from './lease.ts';
import type { Run } from './run.ts';

/** Several times within a lease: one that fails is made up for by the next. */
const everyMs = leaseMs / 5;

/** The claims of this process whose mails have still to wait for their turn, and the clock that renews them. */
interface Kept {
  claims: Set<SendingKey>;
  timer: NodeJS.Timeout | undefined;
}

const keptOf = new WeakMap<Platform['db'], Kept>();

/**
 * Renews the lease of a claim as long as `work` lasts. Behind a slow server, the last mails of a batch wait for longer
 * than a lease: taken for dead, they would be put back while somebody waits for them. Once a mail begins to leave, its
 * lease is renewed no more.
 */
export async function keepClaim<T>(
  { sender }: Run,
  { message, token }: Claimed,
  work: () => Promise<T>,
): Promise<T> {
  const kept = keptOf.get(sender.db) ?? { claims: new Set(), timer: undefined };
  keptOf.set(sender.db, kept);
  const claim = { id: message.id, token };
  kept.claims.add(claim);
  kept.timer ??= setInterval(() => void renew(sender, kept), everyMs).unref();
  try {
    return await work();
  } finally {
    kept.claims.delete(claim);
    if (kept.claims.size === 0) {
      clearInterval(kept.timer);
      kept.timer = undefined;
    }
  }
}

async function renew({ db, clock, ports }: Run['sender'], { claims }: Kept): Promise<void> {
  try {
    await db.transaction((tx) => renewClaims(tx, [...claims], leaseUntil(clock)));
  } catch (error) {
    ports.logger.error({ err: error }, 'the claims of waiting mails could not be renewed');
  }
}
