import { afterCommit, type Tx } from '../../../platform/db/server/database.ts';
import type { Live } from '../../../platform/realtime/server/live.ts';

/** The windows of a person come back at once as what they are now: what they may hear is asked anew. */
export const sendBack = (tx: Tx, live: Live, userId: string): void =>
  afterCommit(tx, () => live.sendBack(userId));
