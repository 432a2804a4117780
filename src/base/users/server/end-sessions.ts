import { afterCommit, type Tx } from '../../../platform/db/server/database.ts';
import type { Live } from '../../../platform/realtime/server/live.ts';
import { deleteSessionsOf } from './store/sessions.ts';

/** Signs a person out everywhere, their live sockets included. */
export async function endSessions(tx: Tx, live: Live, userId: string): Promise<void> {
  const ended = await deleteSessionsOf(tx, userId);
  afterCommit(tx, () => {
    for (const id of ended) live.closeSession(id);
  });
}
