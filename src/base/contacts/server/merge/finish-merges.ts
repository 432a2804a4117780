import { plusMs } from '../../../../platform/runtime/server/clock.ts';
import { holders, type ContactPorts } from '../holders.ts';
import { mergedSince } from '../store/contact-writes.ts';

const hourMs = 60 * 60_000;

/**
 * What was begun for a contact just before it was merged, and committed just after (an order, a plan), follows it to the
 * kept one: nothing stays under a file that nobody opens any more. Safe to repeat.
 */
export async function finishMerges(ports: ContactPorts): Promise<void> {
  const moves = await mergedSince(ports.db.read, plusMs(ports.clock.now(), -hourMs));
  if (moves.length === 0) return;
  const modules = await holders(ports.db.read, ports);
  for (const move of moves) {
    await ports.db.transaction(async (tx) => {
      for (const module of modules.toReversed()) await module.moveContact?.(tx, move, ports);
    });
  }
}
