import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { notFound } from '../platform/errors/contract/app-error.ts';
import { errorBody } from '../platform/http/server/errors.ts';
import type { Http } from '../platform/http/server/http.ts';

const folder = fileURLToPath(new URL('../../dist/web/', import.meta.url));

const notBuilt = 'The web side is not built: run "npm start", or "npm run build".\n';

/** Serves the built web side; every address outside `/api` is a page of it. */
export async function serveWebFiles(http: Http): Promise<void> {
  const built = existsSync(folder);
  if (built) {
    http.addHook('onRoute', (route) => {
      // Pages and their files hold nothing private, and the sign-in page is one of them.
      if (!route.url.startsWith('/api/')) route.config = { ...route.config, access: 'public' };
    });
    await http.register(fastifyStatic, {
      root: folder,
      // The build has written each file compressed beside it.
      preCompressed: true,
      dotfiles: 'ignore',
      setHeaders(response, path) {
        // Names under assets/ carry a hash of the content; the page that names them must stay fresh.
        const hashed = path.includes('/assets/');
        response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  http.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*');
    if (!isPage || request.url.startsWith('/api/')) return reply.status(404).send(errorBody(notFound()));
    if (!built) return reply.status(503).type('text/plain').send(notBuilt);
    return reply.sendFile('index.html');
  });
}
