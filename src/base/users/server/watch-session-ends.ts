import type { Platform } from '../../../platform/modules/server/module.ts';
import { liveSessionRoles } from './store/sessions.ts';

const everyMs = 5_000;

/**
 * On SQLite nobody tells this process what the command line wrote: sessions that it ended, or whose role it changed.
 * Those that stand behind an open socket are looked up again, in one query. Returns the way to stop.
 */
export function watchSessionEnds({ db, clock, live, logger }: Platform): () => void {
  if (db.engine === 'postgres') return () => undefined;

  async function look(): Promise<void> {
    const viewers = live.viewersHere();
    if (viewers.length === 0) return;
    const roles = await liveSessionRoles(
      db.read,
      [...new Set(viewers.map(({ sessionId }) => sessionId))],
      clock.now(),
    );
    for (const { sessionId, userId, role } of viewers) {
      const now = roles.get(sessionId);
      if (now === undefined) live.closeSession(sessionId);
      else if (now !== role) live.sendBack(userId);
    }
  }

  const timer = setInterval(() => {
    look().catch((error: unknown) => logger.error({ err: error }, 'sessions could not be looked up'));
  }, everyMs).unref();
  return () => clearInterval(timer);
}
