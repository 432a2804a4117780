import type { RouteOptions } from 'fastify';
import { scopeOf } from './scope-of.ts';

/** How a request says who asks. */
export const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'miaou_session',
    description: 'What a browser is given at sign-in.',
  },
  token: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A personal token, made in « API et webhooks ». It has the rights of its person within its scopes.',
  },
} as const;

interface AccessTold {
  security: Record<string, string[]>[];
  description: string;
}

/** Who may ask a route, as OpenAPI says it and in a sentence. */
export function describeAccess({ config = {}, method, url }: RouteOptions): AccessTold {
  const { access, sessionOnly } = config;
  if (access === 'public') return { security: [], description: 'Open to everybody.' };
  const permission = access ? ` Permission: \`${access}\`.` : '';
  if (sessionOnly) return { security: [{ session: [] }], description: `Never by a token.${permission}` };
  const scope = scopeOf(typeof method === 'string' ? method : (method[0] ?? 'GET'), url);
  return {
    security: [{ session: [] }, { token: [scope] }],
    description: `Scope of a token: \`${scope}\`.${permission}`,
  };
}
