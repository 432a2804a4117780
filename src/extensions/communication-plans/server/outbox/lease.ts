import { plusMs, type Clock } from '../../../../platform/runtime/server/clock.ts';

/** A sending that says nothing for so long is taken for dead. Longer than a mail server is waited for. */
export const leaseMs = 2 * 60_000;

export const leaseUntil = (clock: Clock): string => plusMs(clock.now(), leaseMs);
