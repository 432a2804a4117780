/** What a token needs for a route: `contacts:read`, `contacts:write`. */
export const scopeOf = (method: string, url: string): string =>
  `${url.split('/')[2] ?? ''}:${method === 'GET' || method === 'HEAD' ? 'read' : 'write'}`;
