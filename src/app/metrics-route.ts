import { hash, timingSafeEqual } from 'node:crypto';
import { installedExtensionIds } from '../base/extensions/server/public.ts';
import { notFound } from '../platform/errors/contract/app-error.ts';
import type { Http } from '../platform/http/server/http.ts';
import type { Metrics } from '../platform/metrics/server/create-metrics.ts';
import type { Measure } from '../platform/metrics/server/measure.ts';
import type { ServerModule } from '../platform/modules/server/module.ts';
import type { OpenPlatform } from './open-platform.ts';

/** Whether a request shows the token of `/api/metrics`: who does is a program, and nobody. */
export function showsMetricsToken(authorization: string | undefined, token: string | null): boolean {
  const shown = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
  if (shown === undefined || token === null) return false;
  // Of equal length, and compared in a time that tells nothing of where they differ.
  return timingSafeEqual(hash('sha256', shown, 'buffer'), hash('sha256', token, 'buffer'));
}

/** Counts every answer, and gives the figures to whoever shows the token. */
export function serveMetrics(
  http: Http,
  platform: OpenPlatform,
  metrics: Metrics,
  modules: readonly ServerModule[],
): void {
  http.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
  http.get(
    '/api/metrics',
    { config: { access: 'public' }, schema: { hide: true } },
    async (request, reply) => {
      const { authorization } = request.headers;
      if (!showsMetricsToken(authorization, platform.config.metricsToken)) throw notFound();
      const text = await metrics.text(await measuresOf(platform, modules));
      return reply.type(metrics.contentType).send(text);
    },
  );
}

async function measuresOf(platform: OpenPlatform, modules: readonly ServerModule[]): Promise<Measure[]> {
  const installed = new Set(await installedExtensionIds(platform.db.read));
  const present = modules.filter(({ id, manifest }) => !manifest || installed.has(id));
  const own = await Promise.all(present.map(async ({ measures }) => (await measures?.(platform)) ?? []));
  const sockets: Measure = {
    ...{ name: 'miaou_live_sockets', kind: 'gauge', help: 'Browsers on the line, at this process.' },
    values: [{ value: platform.live.viewersHere().length }],
  };
  const people: Measure = {
    ...{ name: 'miaou_live_people', kind: 'gauge', help: 'People who are connected, at any process.' },
    values: [{ value: platform.live.connectedUserIds().size }],
  };
  return [sockets, people, ...own.flat()];
}
