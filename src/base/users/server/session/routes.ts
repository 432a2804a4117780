import { Nothing } from '../../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../../platform/http/server/http.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import { ChosenLanguage, Credentials, Session } from '../../contract/session.ts';
import { checkCredentials } from '../actions/check-credentials.ts';
import { chooseLanguage } from '../actions/choose-language.ts';
import { openSession } from '../actions/open-session.ts';
import { clearSessionCookie, setSessionCookie } from '../session-cookie.ts';
import { createSignInThrottle } from '../sign-in-throttle.ts';
import { deleteSession } from '../store/sessions.ts';
import { describeSession } from './describe-session.ts';

export function sessionRoutes(http: Http, platform: Platform): void {
  const { db, clock, live, version } = platform;
  const throttle = createSignInThrottle();

  http.get('/', { schema: { response: { 200: Session } } }, (request) =>
    describeSession(db.read, version, request.ctx.viewer.userId),
  );

  http.post(
    '/',
    { schema: { body: Credentials, response: { 200: Session } }, config: { access: 'public' } },
    async (request, reply) => {
      const userId = await checkCredentials(db.read, { clock, throttle }, request.body, request.ip);
      const userAgent = request.headers['user-agent'] ?? '';
      const replaces = request.viewer?.sessionId ?? null;
      const token = await db.transaction((tx) => openSession(tx, platform, { userId, userAgent, replaces }));
      if (replaces) live.closeSession(replaces);
      setSessionCookie(reply, token, request.protocol === 'https');
      return describeSession(db.read, version, userId);
    },
  );

  http.put('/language', { schema: { body: ChosenLanguage, response: { 200: Session } } }, async (request) => {
    await chooseLanguage(request.ctx, request.body.language);
    return describeSession(db.read, version, request.ctx.viewer.userId);
  });

  http.delete('/', { schema: { response: { 204: Nothing } } }, async (request, reply) => {
    const { sessionId } = request.ctx.viewer;
    await db.transaction((tx) => deleteSession(tx, sessionId));
    live.closeSession(sessionId);
    clearSessionCookie(reply, request.protocol === 'https');
    return reply.status(204).send(null);
  });
}
