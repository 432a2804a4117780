import type { Database } from '../../db/server/database.ts';
import type { Live } from '../../realtime/server/live.ts';
import type { Clock } from '../../runtime/server/clock.ts';
import type { NewId } from '../../runtime/server/ids.ts';
import type { Viewer } from './viewer.ts';

/** What an action may use. Ports such as files or mail are passed beside it to the few that need them. */
export interface Context {
  db: Database;
  clock: Clock;
  newId: NewId;
  live: Live;
  viewer: Viewer;
  /** Has the viewer this permission? */
  may(permission: string): boolean;
}
