import { recordAct, type NewAct } from '../../audit/server/public.ts';
import type { Database } from '../../../platform/db/server/database.ts';
import type { Clock } from '../../../platform/runtime/server/clock.ts';

/** Writes into the journal what was done at the command line. */
export const tellCommand = (db: Database, clock: Clock, act: NewAct): Promise<void> =>
  db.transaction((tx) => recordAct(tx, { via: 'command', clock }, act));
