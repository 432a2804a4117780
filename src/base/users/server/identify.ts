import type { Database } from '../../../platform/db/server/database.ts';
import { bearOutage } from '../../../platform/db/server/errors.ts';
import type { Credentials } from '../../../platform/http/server/create-http.ts';
import type { Viewer } from '../../../platform/http/server/viewer.ts';
import { plusMs, type Clock } from '../../../platform/runtime/server/clock.ts';
import { sessionCookie } from './session-cookie.ts';
import { sessionIdleMs, sessionTokenHash } from './session-token.ts';
import { findLiveSession, prolongSession } from './store/sessions.ts';

/** Signs of life are written at most this often: a session in use costs no write per request. */
const prolongEveryMs = 3_600_000;

/** The way from the cookies of a request to the signed-in person, or null. */
export const identifyBySession =
  (db: Database, clock: Clock) =>
  async ({ cookies }: Pick<Credentials, 'cookies'>): Promise<Viewer | null> => {
    const token = cookies[sessionCookie];
    if (!token) return null;
    const now = clock.now();
    const session = await findLiveSession(db.read, sessionTokenHash(token), now);
    if (!session) return null;
    if (Date.parse(now) - Date.parse(session.seen_at) > prolongEveryMs) {
      const prolonged = db.transaction((tx) =>
        prolongSession(tx, session.id, now, plusMs(now, sessionIdleMs)),
      );
      await prolonged.catch(bearOutage);
    }
    return { userId: session.user_id, role: session.role, sessionId: session.id, scopes: null };
  };
