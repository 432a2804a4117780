import { Type } from 'typebox';
import { platformWhileInstalled, refuseUnlessInstalled } from '../base/extensions/server/public.ts';
import { closed } from '../platform/http/contract/schemas.ts';
import type { Http } from '../platform/http/server/http.ts';
import type { Platform, ServerModule } from '../platform/modules/server/module.ts';
import type { OpenApi } from './openapi/complete-description.ts';

const Health = closed({
  status: Type.Literal('ok'),
  version: Type.String(),
  engine: Type.Union([Type.Literal('sqlite'), Type.Literal('postgres')]),
});

/** Starts every module and puts its routes under `/api/<id>`. */
export function mountModules(
  http: Http,
  platform: Platform,
  base: readonly ServerModule[],
  extensions: readonly ServerModule[],
): void {
  for (const module of base) mount(http, platform, module, () => undefined);
  for (const module of extensions) {
    // Routes cannot be added to a listening server: an extension's are there, closed until it is installed.
    mount(http, platformWhileInstalled(platform, module.id), module, (scope) =>
      refuseUnlessInstalled(scope, platform, module.id),
    );
  }
  addApiDescription(http, platform);
}

function mount(http: Http, platform: Platform, module: ServerModule, guard: (scope: Http) => void): void {
  const { id, start, routes } = module;
  start?.(platform);
  if (!routes) return;
  http.register(
    (scope, _options, done) => {
      guard(scope as Http);
      scope.addHook('onRoute', (route) => {
        route.schema = { tags: [id], ...route.schema };
      });
      routes(scope as Http, platform);
      done();
    },
    { prefix: `/api/${id}` },
  );
}

function addApiDescription(http: Http, { version, db }: Platform): void {
  http.register((scope, _options, done) => {
    const config = { access: 'public' } as const;
    scope.get('/api/health', { config, schema: { response: { 200: Health } } }, () => ({
      status: 'ok' as const,
      version,
      engine: db.engine,
    }));
    scope.get('/api/openapi.json', { config, schema: { hide: true } }, () => description(http));
    scope.get('/api/docs', { config, schema: { hide: true } }, async (_request, reply) => {
      const { apiPage } = await import('./api-page.ts');
      return reply.type('text/html; charset=utf-8').send(apiPage(await description(http)));
    });
    done();
  });
}

/** Its words are loaded when the first reader asks: most servers are never asked. */
async function description(http: Http): Promise<OpenApi> {
  const { completeDescription } = await import('./openapi/complete-description.ts');
  return completeDescription((await http.describe()) as OpenApi);
}
