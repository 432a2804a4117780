import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { server, web } from './builds.mjs';
import { contentHash, filesOf, quickHash } from './source-stamp.mjs';

let clone: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(clone, path)), { recursive: true });
  writeFileSync(join(clone, path), text);
  // A time of change of its own: two writes may fall within one tick of the disk's clock.
  const seconds = text.length + [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  utimesSync(join(clone, path), seconds, seconds);
}

const stamp = () => {
  const paths = filesOf(clone, web);
  return { quick: quickHash(clone, paths), content: contentHash(clone, paths) };
};

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'miaou-stamp-'));
  write('index.html', '<html>');
  write('src/app/web.tsx', 'start');
  write('src/base/users/web/page.tsx', 'page');
});
afterEach(() => rmSync(clone, { recursive: true }));

it('reads what each build is made of', () => {
  write('src/base/users/locales/fr.json', '{}');
  write('src/base/users/contract/people.ts', 'people');
  write('src/base/users/server/routes.ts', 'routes');
  write('src/base/users/web/page.test.tsx', 'test');
  write('scripts/start.mjs', 'start');
  expect(filesOf(clone, web)).toEqual([
    'index.html',
    'src/app/web.tsx',
    'src/base/users/contract/people.ts',
    'src/base/users/locales/fr.json',
    'src/base/users/web/page.tsx',
  ]);
  expect(filesOf(clone, server)).toEqual([
    'src/base/users/contract/people.ts',
    'src/base/users/locales/fr.json',
    'src/base/users/server/routes.ts',
  ]);
});

it('changes with the text of a file, even of the same length', () => {
  const before = stamp();
  write('src/base/users/web/page.tsx', 'pagf');
  expect(stamp().quick).not.toBe(before.quick);
  expect(stamp().content).not.toBe(before.content);
});

it('tells a file that was only touched from one that changed', () => {
  const before = stamp();
  utimesSync(join(clone, 'src/app/web.tsx'), 1, 1);
  expect(stamp().quick).not.toBe(before.quick);
  expect(stamp().content).toBe(before.content);
});

it('changes when a file comes, goes or is renamed', () => {
  const before = stamp();
  write('src/base/users/web/other.tsx', '');
  const more = stamp();
  rmSync(join(clone, 'src/base/users/web/other.tsx'));
  expect(more.content).not.toBe(before.content);
  expect(stamp()).toEqual(before);
  rmSync(join(clone, 'src/base/users/web/page.tsx'));
  write('src/base/users/web/pages.tsx', 'page');
  expect(stamp().content).not.toBe(before.content);
});
