import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { LiveHub } from '../../src/platform/realtime/server/create-live.ts';
import { openTestApp } from '../support/start-test-app.ts';
import { askLine } from './who-may-do-what/ask-line.ts';
import { compareRoutes, emptyRefusals } from './who-may-do-what/compare-routes.ts';
import { gatherRoutes, type Route } from './who-may-do-what/gather-routes.ts';
import { metricsToken } from './who-may-do-what/metrics-token.ts';
import { readTable, type Line } from './who-may-do-what/read-table.ts';
import { sampleFor, signingOut } from './who-may-do-what/samples.ts';
import { table } from './who-may-do-what/table.ts';
import { readTopics, topicFor, listeners } from './who-may-do-what/topic-samples.ts';
import { topics } from './who-may-do-what/topics.ts';
import { makeWorld, type World } from './who-may-do-what/world.ts';

const lines = readTable(table);
const topicLines = readTopics(topics);
const extensions = ['chat', 'communication-plans'];

let app: Awaited<ReturnType<typeof openTestApp>>;
let world: World;
let routes: Route[];

beforeAll(async () => {
  const gathered = await gatherRoutes(() => openTestApp({ config: { metricsToken } }));
  ({ started: app, routes } = gathered);
  world = await makeWorld(app);
});
afterAll(() => app.close());

test('every route has its line, and every line its route', () => {
  expect(compareRoutes(lines, routes)).toEqual([]);
  expect(emptyRefusals(lines)).toEqual([]);
});

async function ask(line: Line): Promise<string[]> {
  const route = routes.find(({ method, url }) => method === line.method && url === line.url);
  // A line without a route is told by the test before.
  if (!route) return [];
  return askLine(app.application.http, world.people.headersOf, line, await sampleFor(world, line, route));
}

test('everybody is answered what the table says', async () => {
  const isLast = ({ name }: Line) => name === signingOut.name;
  const complaints = await Promise.all(lines.filter((line) => !isLast(line)).map(ask));
  for (const line of lines.filter(isLast)) complaints.push(await ask(line));
  expect(complaints.flat()).toEqual([]);
}, 120_000);

test('a token, with every scope, may nothing that its person may not', async () => {
  const refused = lines.filter(({ answers }) =>
    answers.some(([asker, answer]) => asker === 'manager' && answer === '403'),
  );
  expect(refused.length).toBeGreaterThan(50);
  const { http } = app.application;
  const asked = refused.map(async (line) => {
    const only: Line = { ...line, answers: [['manager', '403']] };
    const sample = { params: { id: 'u4' }, body: { nickname: 'Yann' } };
    return askLine(http, () => world.people.managersToken, only, sample);
  });
  expect((await Promise.all(asked)).flat()).toEqual([]);
});

test('every topic has its line, and is heard by those of whom the table says so', async () => {
  const prefixes = new Set(topicLines.map(({ prefix }) => prefix));
  const { definedTopics } = app.application.platform.live as LiveHub;
  expect([...prefixes].toSorted()).toEqual(definedTopics().toSorted());

  const asked = await Promise.all(
    topicLines.map(async (line) => ({ line, topic: await topicFor(world, line) })),
  );
  for (const who of listeners) {
    const own = asked.filter(({ line }) => line.asked.includes(who));
    const socket = await world.people[who].live();
    const refused = new Set(await socket.subscribe(...own.map(({ topic }) => topic)));
    const heard = own.filter(({ topic }) => !refused.has(topic)).map(({ line }) => line.name);
    const told = own.filter(({ line }) => line.hears.has(who)).map(({ line }) => line.name);
    expect([who, heard]).toEqual([who, told]);
  }
});

test('what only begins like a topic is heard by nobody', async () => {
  const socket = await world.people.admin.live();
  const nearly = topicLines.filter(({ name }) => !name.includes('@')).map(({ prefix }) => `${prefix}-x`);
  expect((await socket.subscribe(...nearly)).toSorted()).toEqual(nearly.toSorted());
});

test.each(['stranger', 'token', 'narrow'] as const)('nothing live is heard by a %s', async (who) => {
  const headers = world.people.headersOf(who, signingOut);
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/api/live`, { headers });
  const status = await new Promise((resolve) => {
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.on('open', () => resolve('open'));
    socket.on('error', () => undefined);
  });
  socket.terminate();
  expect(status).toBe(401);
});

/** The last of all: what is taken away stays so. */
test('an extension that is not installed has no route and no topic for anybody', async () => {
  const owned = topicLines.filter(({ prefix }) => extensions.includes(prefix.split('/', 1)[0]!));
  const theirs = await Promise.all(owned.map((line) => topicFor(world, line)));
  for (const id of extensions) await world.people.admin.post(`/api/extensions/${id}/uninstall`);

  const { http } = app.application;
  const gone = routes.filter(({ url }) => extensions.includes(url.split('/')[2]!));
  expect(new Set(gone.map(({ url }) => url.split('/')[2])).size).toBe(extensions.length);
  const asked = gone.map(async ({ method, url, access }) => {
    // Who has every permission, so that no other guard answers first; what is public says so on a page of its own.
    const headers = access === 'public' ? {} : { cookie: world.people.admin.cookie() };
    const answer = await http.inject({ method: method as 'GET', url, headers });
    const code = access === 'public' ? 'page' : answer.json().error?.code;
    return [url, answer.statusCode, code];
  });
  expect(await Promise.all(asked)).toEqual(
    gone.map(({ url, access }) => [url, 404, access === 'public' ? 'page' : 'extensions.notInstalled']),
  );
  for (const who of listeners) {
    const refused = await (await world.people[who].live()).subscribe(...theirs);
    expect([who, ...refused.toSorted()]).toEqual([who, ...theirs.toSorted()]);
  }
});
