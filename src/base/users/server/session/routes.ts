import { Nothing } from '../../../../platform/http/contract/schemas.ts';
import type { Http } from '../../../../platform/http/server/http.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import { ChosenLanguage, Credentials, Session } from '../../contract/session.ts';
import { SecondStep, SecondStepAnswer } from '../../contract/two-factor.ts';
import { chooseLanguage } from '../actions/choose-language.ts';
import { clearSessionCookie, setSessionCookie } from '../session-cookie.ts';
import { createSignInThrottle } from '../sign-in-throttle.ts';
import { deleteSession } from '../store/sessions.ts';
import { browserOf } from './browser-of.ts';
import { describeSession } from './describe-session.ts';
import { finishSignIn } from './finish-sign-in.ts';
import { gatherFailedSignIns } from './failed-sign-ins.ts';
import { signIn } from './sign-in.ts';

export function sessionRoutes(http: Http, platform: Platform): void {
  const { db, live, version } = platform;
  const failed = gatherFailedSignIns(platform);
  const parts = { ...platform, failed, throttle: createSignInThrottle() };
  http.addHook('onClose', () => failed.write());
  const config = { access: 'public' } as const;

  http.get('/', { schema: { response: { 200: Session } } }, (request) =>
    describeSession(db.read, version, request.ctx.viewer.userId),
  );

  const signInSchema = { body: Credentials, response: { 200: Session, 202: SecondStep } };
  http.post('/', { schema: signInSchema, config }, async (request, reply) => {
    const browser = browserOf(request);
    const outcome = await signIn(parts, request.body, browser);
    if ('secondStep' in outcome) return reply.status(202).send(outcome.secondStep);
    if (browser.replaces) live.closeSession(browser.replaces);
    setSessionCookie(reply, outcome.token, request.protocol === 'https');
    return describeSession(db.read, version, outcome.userId);
  });

  const secondStepSchema = { body: SecondStepAnswer, response: { 200: Session } };
  http.post('/second-step', { schema: secondStepSchema, config }, async (request, reply) => {
    const browser = browserOf(request);
    const { userId, token } = await finishSignIn(parts, request.body, browser);
    if (browser.replaces) live.closeSession(browser.replaces);
    setSessionCookie(reply, token, request.protocol === 'https');
    return describeSession(db.read, version, userId);
  });

  http.put('/language', { schema: { body: ChosenLanguage, response: { 200: Session } } }, async (request) => {
    await chooseLanguage(request.ctx, request.body.language);
    return describeSession(db.read, version, request.ctx.viewer.userId);
  });

  const ending = { schema: { response: { 204: Nothing } }, config: { sessionOnly: true } } as const;
  http.delete('/', ending, async (request, reply) => {
    const { sessionId } = request.ctx.viewer;
    await db.transaction((tx) => deleteSession(tx, sessionId));
    live.closeSession(sessionId);
    clearSessionCookie(reply, request.protocol === 'https');
    return reply.status(204).send(null);
  });
}
