import type { Tx } from '../../../../platform/db/server/database.ts';
import { plusMs, type Clock } from '../../../../platform/runtime/server/clock.ts';
import type { NewId } from '../../../../platform/runtime/server/ids.ts';
import { newSessionToken, sessionIdleMs, sessionTokenHash } from '../session-token.ts';
import { deleteSession, insertSession } from '../store/sessions.ts';

/**
 * Opens a fresh session and returns the token for the cookie, the only place where it exists in clear.
 * `replaces` is the session the browser had: a sign-in always changes the token (no session fixation).
 */
export async function openSession(
  tx: Tx,
  ports: { clock: Clock; newId: NewId },
  session: { userId: string; userAgent: string; replaces: string | null },
): Promise<string> {
  if (session.replaces) await deleteSession(tx, session.replaces);
  const token = newSessionToken();
  const now = ports.clock.now();
  await insertSession(tx, {
    id: ports.newId(),
    token_hash: sessionTokenHash(token),
    user_id: session.userId,
    created_at: now,
    seen_at: now,
    expires_at: plusMs(now, sessionIdleMs),
    user_agent: session.userAgent.slice(0, 200),
  });
  return token;
}
