import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTable } from '../../../test/server/who-may-do-what/read-table.ts';
import { table } from '../../../test/server/who-may-do-what/table.ts';
import { webModules } from '../web-modules.ts';

const declaredBy = webModules.flatMap(({ manifest, permissions }) => [
  ...(permissions ?? []),
  ...(manifest?.permissions ?? []),
]);
const declared = new Set(declaredBy.map(({ id }) => id));

/** What pages, menus, commands and settings ask for. */
const ofWeb = webModules.flatMap((module) => {
  const { pages, menu = [], commands = [], manifest } = module;
  const named = [...pages, ...menu, ...commands, ...(manifest?.menu ?? []), ...(manifest?.commands ?? [])];
  return [...named, manifest?.settings].flatMap((one) => one?.permission ?? []);
});

/** What routes ask for: the tests of the server hold that the table says what they do. */
const ofRoutes = readTable(table)
  .map(({ access }) => access)
  .filter((access) => access !== 'public' && access !== 'anybody');

/** What components ask `may` for. */
const ofComponents = globSync('src/{app/shell,{base,extensions}/*/web}/**/*.{ts,tsx}').flatMap((path) =>
  Array.from(
    readFileSync(path, 'utf8').matchAll(/\b(?:may|useMay\(\))\(\s*'([^']+)'/g),
    ([, permission]) => permission!,
  ),
);

test('no permission is declared twice', () => {
  expect(declaredBy).toHaveLength(declared.size);
});

test.each([
  ['pages, menus, commands and settings', ofWeb],
  ['routes', ofRoutes],
  ['components', ofComponents],
])('every permission that %s ask for is declared', (_where, asked) => {
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.filter((permission) => !declared.has(permission))).toEqual([]);
});

test('every permission that is declared is asked for by a route or a page', () => {
  const asked = new Set([...ofRoutes, ...ofWeb]);
  expect([...declared].filter((permission) => !asked.has(permission))).toEqual([]);
});

test('a page that only some may see is offered to them alone', () => {
  const pages = new Map(
    webModules.flatMap((module) => module.pages.map(({ path, permission }) => [path, permission] as const)),
  );
  const entries = webModules.flatMap(({ menu = [], commands = [], manifest }) => [
    ...[...menu, ...(manifest?.menu ?? [])],
    ...[...commands, ...(manifest?.commands ?? [])],
  ]);
  const guarded = entries.filter(({ path }) => pages.get(path) !== undefined);
  expect(guarded.length).toBeGreaterThan(3);
  const others = guarded.filter(({ path, permission }) => pages.get(path) !== permission);
  expect(others.map(({ id }) => id)).toEqual([]);
});
