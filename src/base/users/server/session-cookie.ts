export const sessionCookie = 'miaou_session';

/** The longest that browsers keep one (RFC 6265bis). When the session ends is for its row to say, and it lasts while in use. */
const cookieSeconds = 400 * 24 * 3600;

/** The part of a reply that sets cookies (`@fastify/cookie`). */
interface CookieReply {
  setCookie(name: string, value: string, options: object): unknown;
  clearCookie(name: string, options: object): unknown;
}

/** `secure`: the browser reached us over https. */
const options = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'lax', secure });

export const setSessionCookie = (reply: CookieReply, token: string, secure: boolean) =>
  reply.setCookie(sessionCookie, token, { ...options(secure), maxAge: cookieSeconds });

export const clearSessionCookie = (reply: CookieReply, secure: boolean) =>
  reply.clearCookie(sessionCookie, options(secure));
