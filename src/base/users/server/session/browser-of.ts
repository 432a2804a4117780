import type { Viewer } from '../../../../platform/http/server/viewer.ts';
import type { Browser } from './open-for.ts';

interface AskedBy {
  ip: string;
  headers: { 'user-agent'?: string | undefined };
  viewer: Viewer | null;
}

/** The browser that a request came from. A token is no session that a sign-in could end. */
export const browserOf = ({ ip, headers, viewer }: AskedBy): Browser => ({
  address: ip,
  userAgent: headers['user-agent'] ?? '',
  replaces: viewer && viewer.scopes === null ? viewer.sessionId : null,
});
