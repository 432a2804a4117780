import { AppError } from '../../../../platform/errors/contract/app-error.ts';
import type { Http } from '../../../../platform/http/server/http.ts';
import type { Platform } from '../../../../platform/modules/server/module.ts';
import {
  ForgottenAnswer,
  ForgottenPassword,
  LinkRedemption,
  LinkToken,
  LinkView,
  Redeemed,
} from '../../contract/links.ts';
import { redeemLink } from '../actions/redeem-link.ts';
import { viewLink } from '../actions/view-link.ts';
import { setSessionCookie } from '../session-cookie.ts';
import { createSignInThrottle } from '../sign-in-throttle.ts';
import { insertResetRequest } from '../store/reset-requests.ts';
import { mailObstacle } from './mail-obstacle.ts';
import { siteOrigin } from './site-origin.ts';

export const answerResetsJob = 'users.answer-reset-requests';

/** All public: their holders cannot sign in yet. Tokens come in bodies, which nothing writes down. */
export function linkRoutes(http: Http, platform: Platform): void {
  const { db, clock, live } = platform;
  const config = { access: 'public' } as const;

  const viewing = { body: LinkToken, response: { 200: LinkView } };
  http.post('/links/view', { schema: viewing, config }, (request) =>
    viewLink(db.read, clock, request.body.token),
  );

  const redeeming = { body: LinkRedemption, response: { 200: Redeemed } };
  http.post('/links/redeem', { schema: redeeming, config }, async (request, reply) => {
    const replaces = request.viewer?.scopes === null ? request.viewer.sessionId : null;
    const userAgent = request.headers['user-agent'] ?? '';
    const { login, sessionToken } = await redeemLink(platform, request.body, { userAgent, replaces });
    if (sessionToken === null) return { login, signedIn: false };
    if (replaces) live.closeSession(replaces);
    setSessionCookie(reply, sessionToken, request.protocol === 'https');
    return { login, signedIn: true };
  });

  forgottenRoute(http, platform);
}

/** The answer is the same for every account and for none: what was typed is looked at after it has left. */
function forgottenRoute(http: Http, platform: Platform): void {
  const { db, clock, newId, jobs, logger, config } = platform;
  const throttle = createSignInThrottle();

  function refuseTooMany(typed: string, address: string): void {
    const nowMs = Date.parse(clock.now());
    const seconds = throttle.secondsToWait(typed, address, nowMs);
    if (seconds > 0) throw new AppError('users.tooManyTries', 429, { minutes: Math.ceil(seconds / 60) });
    throttle.tried(typed, nowMs);
    throttle.failed(address, nowMs);
  }

  /** Twice: the first may be a run that began before this request was written. */
  async function answerAtOnce(): Promise<void> {
    await jobs.runNow(answerResetsJob);
    await jobs.runNow(answerResetsJob);
  }

  const schema = { body: ForgottenPassword, response: { 200: ForgottenAnswer } };
  http.post('/links/forgotten', { schema, config: { access: 'public' } }, async (request, reply) => {
    const typed = request.body.login.trim().toLowerCase();
    refuseTooMany(typed, request.ip);
    const obstacle = await mailObstacle(db.read, clock);
    const byMail = obstacle === null && siteOrigin(config) !== null;
    if (!byMail) return { byMail };
    await db.transaction((tx) => insertResetRequest(tx, { id: newId(), typed, asked_at: clock.now() }));
    reply.raw.once('close', () => {
      answerAtOnce().catch((error: unknown) => logger.error({ err: error }, 'a job failed'));
    });
    return { byMail };
  });
}
