import type { Platform } from '../../../../platform/modules/server/module.ts';
import { markTransmitting, type TransmittingRow } from '../store/sendings.ts';
import { leaseUntil } from './lease.ts';

/**
 * Writes down that mails begin to leave, several together: durable before their first byte does. Of each, whether its
 * claim still held.
 */
export async function recordBeginnings(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  mails: readonly TransmittingRow[],
): Promise<boolean[]> {
  const held = await db.transaction((tx) => markTransmitting(tx, mails, leaseUntil(clock)));
  return mails.map(({ id }) => held.has(id));
}
