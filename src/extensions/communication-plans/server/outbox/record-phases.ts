import type { Platform } from '../../../../platform/modules/server/module.ts';
import { markComposed, markTransmitting, type ComposedRow, type SendingKey } from '../store/sendings.ts';
import { leaseUntil } from './lease.ts';

/** A step of a sending that must be durable before the next one begins. */
export type PhaseReached = ({ phase: 'composed' } & ComposedRow) | ({ phase: 'transmitting' } & SendingKey);

/** Writes steps of several sendings down together. Of each, whether its claim still held. */
export async function recordPhases(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  phases: readonly PhaseReached[],
): Promise<boolean[]> {
  const composed = phases.filter((one) => one.phase === 'composed');
  const transmitting = phases.filter((one) => one.phase === 'transmitting');
  const held = await db.transaction(async (tx) => {
    const until = leaseUntil(clock);
    const first = composed.length > 0 ? await markComposed(tx, composed, until) : [];
    const second = transmitting.length > 0 ? await markTransmitting(tx, transmitting, until) : [];
    return { composed: new Set(first), transmitting: new Set(second) };
  });
  return phases.map(({ phase, id }) => held[phase].has(id));
}
