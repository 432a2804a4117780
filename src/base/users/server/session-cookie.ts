import { sessionIdleMs } from './session-token.ts';

export const sessionCookie = 'miaou_session';

/** The part of a reply that sets cookies (`@fastify/cookie`). */
interface CookieReply {
  setCookie(name: string, value: string, options: object): unknown;
  clearCookie(name: string, options: object): unknown;
}

/** `secure`: the browser reached us over https. */
const options = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure });

export const setSessionCookie = (reply: CookieReply, token: string, secure: boolean) =>
  reply.setCookie(sessionCookie, token, { ...options(secure), maxAge: sessionIdleMs / 1000 });

export const clearSessionCookie = (reply: CookieReply, secure: boolean) =>
  reply.clearCookie(sessionCookie, options(secure));
