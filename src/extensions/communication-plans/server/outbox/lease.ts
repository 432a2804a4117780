import { smtpLimits } from '../../../../platform/mail/server/smtp-account.ts';
import { plusMs, type Clock } from '../../../../platform/runtime/server/clock.ts';

/**
 * A sending that says nothing for so long is taken for dead. Longer than a mail server is waited for: were a living
 * one taken for dead, a person could send its mail a second time.
 */
export const leaseMs = smtpLimits.wholeMs + 60_000;

export const leaseUntil = (clock: Clock): string => plusMs(clock.now(), leaseMs);
