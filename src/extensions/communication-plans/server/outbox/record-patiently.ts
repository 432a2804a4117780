import { setTimeout as pause } from 'node:timers/promises';
import type { Claimed } from './claimed.ts';
import type { Ending } from './record-outcomes.ts';
import type { Run } from './run.ts';

/** How long to wait before each other try, in milliseconds. */
const waits = [200, 1_000, 3_000];

/**
 * Records how a sending ended, again where the database could not: what is known of a mail would else be forgotten, and
 * the mail called uncertain. Where it cannot be recorded at all, the recovery says of it what the last phase says.
 */
export async function recordPatiently({ sender }: Run, claimed: Claimed, ending: Ending): Promise<void> {
  const { outbox, logger } = sender.ports;
  for (const wait of [...waits, null]) {
    try {
      return await outbox.record({ claimed, ending, userId: sender.userId });
    } catch (error) {
      logger.error({ err: error, message: claimed.message.id }, 'the end of a sending could not be recorded');
      if (wait === null) throw error;
      await pause(wait);
    }
  }
}
