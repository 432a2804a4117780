import type { FastifySchema, RouteOptions } from 'fastify';
import { describeUpload } from './accept-uploads.ts';
import { describeAccess, securitySchemes } from './describe-access.ts';
import type { Http } from './http.ts';

/**
 * Remembers the routes of `http` and answers the way to their OpenAPI document. What makes it is loaded when the
 * first reader asks, on a server of its own that answers nobody: most servers are never asked.
 */
export function describeWhenAsked(http: Http, version: string): () => Promise<object> {
  const routes: RouteOptions[] = [];
  let description: Promise<object> | undefined;
  http.addHook('onRoute', (route) => {
    if (route.method !== 'HEAD') routes.push(route);
  });
  return () => (description ??= describe(routes, version));
}

async function describe(routes: readonly RouteOptions[], version: string): Promise<object> {
  const { default: Fastify } = await import('fastify');
  const { default: swagger } = await import('@fastify/swagger');
  const scope = Fastify({ exposeHeadRoutes: false });
  // Nothing is checked or written by it, so nothing is compiled.
  scope.setValidatorCompiler(() => () => true);
  scope.setSerializerCompiler(() => String);
  await scope.register(swagger, {
    openapi: {
      info: { title: 'Miaou', version },
      openapi: '3.1.0',
      components: { securitySchemes },
    },
    // The root of a module answers with and without the slash; it is told without.
    transform: ({ schema, url, route }) => ({
      schema: describeRoute(schema, route),
      url: url.replace(/(?<=.)\/$/, ''),
    }),
  });
  for (const { method, url, schema, config } of routes) {
    scope.route({ method, url, handler: () => null, ...(schema && { schema }), ...(config && { config }) });
  }
  await scope.ready();
  const document = scope.swagger();
  await scope.close();
  return document;
}

/** What a route takes and answers, and who may ask it. */
function describeRoute(schema: FastifySchema | undefined, route: RouteOptions): FastifySchema {
  const told = route.config?.takesFile ? describeUpload(schema ?? {}) : (schema ?? {});
  return { ...describeAccess(route), ...told };
}
