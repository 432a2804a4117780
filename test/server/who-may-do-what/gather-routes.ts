import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { RouteOptions } from 'fastify';
import type { Http } from '../../../src/platform/http/server/http.ts';

export interface Route {
  method: string;
  url: string;
  access: string;
  takesFile: boolean;
}

/** Runs `start`, and returns what it does with every route under `/api/` of the first server that it makes. */
export async function gatherRoutes<T>(start: () => Promise<T>): Promise<{ started: T; routes: Route[] }> {
  const gathered: { url: string; route: RouteOptions }[] = [];
  let server: Http | undefined;
  const watch = (message: unknown) => {
    const { fastify } = message as { fastify: Http };
    server ??= fastify;
    if (server !== fastify) return;
    // Other hooks add to what a route asks for: only its address is read here.
    fastify.addHook('onRoute', (route) => void gathered.push({ url: route.url, route }));
  };
  subscribe('fastify.initialization', watch);
  try {
    const started = await start();
    const routes = gathered.flatMap(({ url, route }) => routesOf(url, route));
    return { started, routes: routes.filter(({ url }) => url.startsWith('/api/')) };
  } finally {
    unsubscribe('fastify.initialization', watch);
  }
}

/** HEAD is what GET is; the root of a module answers with and without the slash. */
const routesOf = (url: string, { method, config }: RouteOptions): Route[] =>
  [method]
    .flat()
    .filter((verb) => verb !== 'HEAD')
    .map((verb) => ({
      ...{ method: verb, url: url.replace(/\/$/, ''), access: config?.access ?? 'anybody' },
      takesFile: config?.takesFile ?? false,
    }));
