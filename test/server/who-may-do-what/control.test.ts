import { expect, onTestFinished, test } from 'vitest';
import { notFound } from '../../../src/platform/errors/contract/app-error.ts';
import { createHttp, type HttpParts } from '../../../src/platform/http/server/create-http.ts';
import { closed } from '../../../src/platform/http/contract/schemas.ts';
import type { Http } from '../../../src/platform/http/server/http.ts';
import { createPermits } from '../../../src/platform/modules/server/permissions.ts';
import { createLogger } from '../../../src/platform/runtime/server/logger.ts';
import { testConfig } from '../../support/test-config.ts';
import { askLine } from './ask-line.ts';
import { compareRoutes, emptyRefusals } from './compare-routes.ts';
import { gatherRoutes, type Route } from './gather-routes.ts';
import { readTable } from './read-table.ts';

const told = `
GET  /api/things      things.things.see 401 403 yes yes  yes 403
PUT  /api/things/:id  anybody           401 404 404 404  404 403  yes -
`;

type Config = NonNullable<Parameters<Http['get']>[1]>['config'];

/** A server with a module of two routes: one for those who have a permission, one for whose thing it is. */
async function serve(config: Config, belongsTo: (userId: string) => boolean, more?: (http: Http) => void) {
  const permits = createPermits([
    { id: 'things.things.see', labelKey: 'things:permissions.see', roles: ['admin', 'manager'] },
  ]);
  const parts: HttpParts = {
    ...{ config: testConfig('', null), logger: createLogger('silent'), version: '1', permits },
    identify: ({ cookies: { who } }) => Promise.resolve(who ? viewerOf(who) : null),
    contextOf: () => {
      throw new Error('no action is asked for here');
    },
  };
  const { started: http, routes } = await gatherRoutes(async () => {
    const server = await createHttp(parts);
    server.get('/api/things', { schema: { response: {} }, ...(config && { config }) }, () => ({}));
    server.put('/api/things/:id', { schema: { body: closed({}) } }, (request) => {
      if (!belongsTo(request.viewer!.userId)) throw notFound();
      return {};
    });
    more?.(server);
    await server.ready();
    return server;
  });
  onTestFinished(() => http.close());
  return { http, routes };
}

const roles: Record<string, string> = { manager: 'manager', admin: 'admin', token: 'admin', narrow: 'admin' };
const scopes: Record<string, string[]> = { token: ['things:read', 'things:write'], narrow: ['others:read'] };

const viewerOf = (who: string) => ({
  ...{ userId: who, role: roles[who] ?? 'user', sessionId: who, scopes: scopes[who] ?? null },
});

async function complaintsOf(
  { http, routes }: { http: Http; routes: Route[] },
  text = told,
): Promise<string[]> {
  const lines = readTable([text]);
  const ask = lines.map((line) =>
    askLine(
      http,
      (who): Record<string, string> => (who === 'stranger' ? {} : { cookie: `who=${who}` }),
      line,
      {
        params: { id: 'mine' },
      },
    ),
  );
  return [...compareRoutes(lines, routes), ...emptyRefusals(lines), ...(await Promise.all(ask)).flat()];
}

const guarded = { access: 'things.things.see' } as const;
const isOwner = (userId: string) => userId === 'owner';

test('a module that is as its table says is not complained of', async () => {
  expect(await complaintsOf(await serve(guarded, isOwner))).toEqual([]);
});

test('a route that no longer asks for its permission is complained of, by its word and by who comes in', async () => {
  expect(await complaintsOf(await serve(undefined, isOwner))).toEqual([
    'GET /api/things asks for anybody, the table says things.things.see',
    expect.stringContaining('GET /api/things answers 200 to user, the table says 403'),
  ]);
});

test('a route that became public is complained of, for a stranger and for a token of another scope too', async () => {
  const complaints = await complaintsOf(await serve({ access: 'public' }, isOwner));
  expect(complaints).toEqual(
    ['asks for public', '200 to stranger', '200 to user', '200 to narrow'].map((word) =>
      expect.stringContaining(word),
    ),
  );
});

test('an action that no longer asks whose thing it is is complained of', async () => {
  const complaints = await complaintsOf(await serve(guarded, () => true));
  expect(complaints).toEqual(
    ['user', 'manager', 'admin', 'token'].map((who) =>
      expect.stringContaining(`PUT /api/things/:id answers 200 to ${who}, the table says 404`),
    ),
  );
});

test('a route without a line, and a line without a route, are told', async () => {
  const served = await serve(guarded, isOwner, (http) => http.delete('/api/things/:id', () => ({})));
  expect(compareRoutes(readTable([told]), served.routes)).toEqual([
    'DELETE /api/things/:id is not in the table of who may do what: add it',
  ]);
  const more = `${told}\nGET /api/others anybody 401 yes yes yes  yes 403`;
  expect(compareRoutes(readTable([more]), (await serve(guarded, isOwner)).routes)).toEqual([
    'GET /api/others stands in the table, and is no route any more: take it out',
  ]);
});

test('refusals that nobody’s coming in makes true, lines that are none and lines that stand twice are refused', () => {
  expect(emptyRefusals(readTable(['PUT /api/things/:id anybody 401 404 404 404  404 403']))).toEqual([
    'PUT /api/things/:id lets nobody in, so its refusals prove nothing',
  ]);
  expect(() => readTable(['GET /api/things anybody 401 yes yes  yes 403'])).toThrow('no line of the table');
  expect(() => readTable([told, told])).toThrow('stand twice');
});
