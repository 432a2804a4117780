import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/install/paths.mjs';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found!).toSorted();
const foldersIn = (path: string): string[] =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'locales')
    .map(({ name }) => name)
    .toSorted();

const folders = ['src', 'test', 'scripts', 'docs', 'examples', 'bench'];
const paths = [
  ...readdirSync(root),
  ...folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  ),
];

it('README names each variable that the configuration reads, and no other', () => {
  const named = all(read('README.md'), /^\| `([A-Z_]+)`/gm);
  const known = all(read('src/platform/runtime/server/config.ts'), /read\(\s*'([A-Z_]+)'/g);
  expect(named.length).toBeGreaterThan(10);
  expect(named).toEqual([...new Set(known)]);
});

it('the map of ARCHITECTURE shows each room, and no other', () => {
  const [, map = ''] = /```\n(src\/\n.*?)```/s.exec(read('ARCHITECTURE.md')) ?? [];
  const roomsOf = (layer: string) => {
    const [, rooms = ''] = new RegExp(`^  ${layer}/ +(.*(?:\n {10,}.*)*)`, 'm').exec(map) ?? [];
    // What is said of them stands behind two spaces.
    return rooms
      .replaceAll(/\n +/g, ' ')
      .split(/ {2,}/)[0]!
      .split('·')
      .map((room) => room.trim().replace(/\/$/, ''))
      .toSorted();
  };
  for (const layer of ['platform', 'base', 'extensions']) {
    expect(roomsOf(layer), layer).toEqual(foldersIn(`src/${layer}`));
  }
});

it('each file that ARCHITECTURE names is there', () => {
  const named = all(read('ARCHITECTURE.md'), /`([\w/-]+\.tsx?)`/g).concat(
    all(read('ARCHITECTURE.md'), /`([\w-]+(?:\/[\w-]+)+)\/?`/g),
  );
  expect(named.length).toBeGreaterThan(10);
  const missing = named.filter((name) => !paths.some((path) => `/${path}`.includes(`/${name}`)));
  expect(missing).toEqual([]);
});

it('each link of a document leads to something', () => {
  const documents = paths.filter((path) => path.endsWith('.md'));
  expect(documents.length).toBeGreaterThan(25);
  const dead = documents.flatMap((path) =>
    all(read(path), /\]\((?!https?:|mailto:|#)([^)#\s]+)/g)
      .filter((link) => !existsSync(join(root, dirname(path), link)))
      .map((link) => `${path}: ${link}`),
  );
  expect(dead).toEqual([]);
});
