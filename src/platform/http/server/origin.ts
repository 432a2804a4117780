import type { IncomingHttpHeaders } from 'node:http';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Does a request that changes something come from a page of ours? Programs send no Origin: browsers always do. */
export const writeAllowed = (
  method: string,
  headers: IncomingHttpHeaders,
  publicUrl: string | null,
): boolean => reading.has(method) || originAllowed(headers, publicUrl);

/** True when the Origin header is absent, our own host's, or the configured public address. */
export function originAllowed(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const { origin } = headers;
  if (origin === undefined) return headers['sec-fetch-site'] !== 'cross-site';
  if (publicUrl !== null && sameOrigin(origin, publicUrl)) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.host;
}

const sameOrigin = (origin: string, url: string) => URL.canParse(url) && new URL(url).origin === origin;
