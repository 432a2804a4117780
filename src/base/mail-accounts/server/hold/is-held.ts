import type { ReadDb } from '../../../../platform/db/server/database.ts';
import { clockWatch } from '../../../../platform/instance/server/clock-watch.ts';
import { openHolds } from '../store/holds.ts';

/** Nothing may leave now. A clock that has just jumped holds at once, before it is written down. */
export const isHeld = async (db: ReadDb): Promise<boolean> =>
  clockWatch.hasJumped() || (await openHolds(db)).length > 0;
