import { afterCommit, type Tx } from '../../../../platform/db/server/database.ts';
import type { Context } from '../../../../platform/http/server/context.ts';
import { endOtherSessions } from '../store/own-sessions.ts';

/** Leaves the viewer signed in here alone, their live sockets elsewhere included; how many sessions that ended. */
export async function endOthers(tx: Tx, { viewer, live }: Context): Promise<number> {
  const ended = await endOtherSessions(tx, viewer.userId, viewer.sessionId);
  afterCommit(tx, () => ended.forEach((id) => live.closeSession(id)));
  return ended.length;
}
