import { AppError } from '../../../platform/errors/contract/app-error.ts';
import type { Database } from '../../../platform/db/server/database.ts';
import { bearOutage } from '../../../platform/db/server/errors.ts';
import type { Credentials } from '../../../platform/http/server/create-http.ts';
import type { Viewer } from '../../../platform/http/server/viewer.ts';
import type { Clock } from '../../../platform/runtime/server/clock.ts';
import { isActive, userById } from '../../users/server/public.ts';
import { revokedAt } from './revoked-at.ts';
import { findTokenByHash, noteUse } from './store/tokens.ts';
import type { TokenRow } from './tables.ts';
import { isTokenText, tokenHash } from './token-text.ts';

/** Uses are written at most this often. */
const noteEveryMs = 60_000;

/**
 * The way from the header `Authorization: Bearer …` to the person of the token, with the role that they have now; null
 * without that header. Who shows a token is who the token says: no cookie is looked at, also when it is not good.
 *
 * @throws AppError 401 `api.tokenMalformed`, `tokenUnknown`, `tokenRevoked`, `tokenExpired`, `personAway`
 */
export const identifyByToken =
  (db: Database, clock: Clock) =>
  async ({ authorization }: Pick<Credentials, 'authorization'>): Promise<Viewer | null> => {
    const text = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
    if (text === undefined) return null;
    if (!isTokenText(text)) throw refused('tokenMalformed');
    const now = clock.now();
    const token = await findTokenByHash(db.read, tokenHash(text));
    if (!token) throw refused('tokenUnknown');
    const user = await userById(db.read, token.user_id);
    if (revokedAt(token, user) !== null) throw refused('tokenRevoked');
    if (token.expires_at <= now) throw refused('tokenExpired');
    if (!user || !isActive(user)) throw refused('personAway');
    await noteUseOf(db, token, now);
    return viewerOf(token, user.role);
  };

const refused = (reason: string) => new AppError(`api.${reason}`, 401);

const viewerOf = ({ id, user_id, scopes }: TokenRow, role: string): Viewer => ({
  userId: user_id,
  role,
  sessionId: id,
  scopes: JSON.parse(scopes) as string[],
});

async function noteUseOf(db: Database, { id, last_used_at }: TokenRow, now: string): Promise<void> {
  if (last_used_at !== null && Date.parse(now) - Date.parse(last_used_at) < noteEveryMs) return;
  await db.transaction((tx) => noteUse(tx, id, now)).catch(bearOutage);
}
