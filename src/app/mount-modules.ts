import { Type } from 'typebox';
import { platformWhileInstalled, refuseUnlessInstalled } from '../base/extensions/server/public.ts';
import { closed } from '../platform/http/contract/schemas.ts';
import type { Http } from '../platform/http/server/http.ts';
import type { Platform, ServerModule } from '../platform/modules/server/module.ts';
import { apiPage } from './api-page.ts';

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
    scope.get('/api/openapi.json', { config, schema: { hide: true } }, () => http.describe());
    scope.get('/api/docs', { config, schema: { hide: true } }, async (_request, reply) =>
      reply.type('text/html; charset=utf-8').send(apiPage(await http.describe())),
    );
    done();
  });
}
