import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoTrouble, openBrowser, openWindow, signIn } from './support/browser.ts';
import { serveApp, type ServedApp } from './support/served-app.ts';

/** The product with the example among its extensions, made as its README says. */
let copy: string;
let app: ServedApp;
let browser: Browser;

beforeAll(async () => {
  mkdirSync('.cache', { recursive: true });
  copy = resolve(mkdtempSync('.cache/with-example-'));
  const parts = ['src', 'scripts', 'bin', 'public', 'index.html', 'package.json', 'tsconfig.json'];
  for (const part of [...parts, 'vite.config.ts', 'vite.server.config.ts']) {
    cpSync(part, join(copy, part), { recursive: true, filter: (path) => !/\.test\.tsx?$/.test(path) });
  }
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  const place = join(copy, 'src/extensions/word-of-the-day');
  cpSync('examples/word-of-the-day', place, {
    recursive: true,
    filter: (path) => !path.endsWith('.test.ts'),
  });
  for (const file of filesUnder(place)) change(file, (text) => text.replaceAll('../src/', '../'));
  addTo('server', 'Module', 'module.ts', 'extensionModules');
  addTo('web', 'WebModule', 'module.tsx', 'extensionWebModules');
  for (const config of ['vite.config.ts', 'vite.server.config.ts']) {
    run('vite', 'build', '--config', config, '--logLevel', 'warn');
  }
  browser = await openBrowser();
  app = await serveApp({ demo: true, program: join(copy, 'dist/server/cli.js') });
}, 300_000);

afterAll(async () => {
  await browser?.close();
  await app?.close();
  rmSync(copy, { recursive: true, force: true });
});

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

function change(file: string, by: (text: string) => string): void {
  writeFileSync(file, by(readFileSync(file, 'utf8')));
}

/** The line of one of the two lists, and its import. */
function addTo(side: 'server' | 'web', suffix: string, entrance: string, list: string): void {
  const name = `wordOfTheDay${suffix}`;
  change(join(copy, `src/app/${side}-modules.ts`), (text) => {
    const begun = text.replace(new RegExp(`(const ${list}[^=]*= \\[)`), `$1${name}, `);
    expect(begun).not.toBe(text);
    return `import { ${name} } from '../extensions/word-of-the-day/${side}/${entrance}';\n${begun}`;
  });
}

const run = (program: string, ...args: string[]) =>
  execFileSync(join(copy, 'node_modules/.bin', program), args, {
    cwd: copy,
    encoding: 'utf8',
    stdio: 'pipe',
    env: { ...process.env, NODE_ENV: 'production' },
  });

test('fits: types, architecture and words, as a real extension has to', () => {
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ ...tsconfig(), include: ['src'] }));
  expect(run('tsc', '--noEmit')).toBe('');
  expect(run('node', 'scripts/check-architecture.ts')).toMatch(/ 0 against the architecture/);
  expect(run('node', 'scripts/check-locales.ts')).toMatch(/ 0 problems/);
  // And these would have told.
  const file = join(copy, 'src/extensions/word-of-the-day/web/module.tsx');
  change(file, (text) => `import '../../chat/contract/manifest.ts';\n${text}`);
  expect(() => run('node', 'scripts/check-architecture.ts')).toThrow(/extensions never import each other/);
}, 120_000);

const tsconfig = () => JSON.parse(readFileSync('tsconfig.json', 'utf8')) as object;

test('shows its menu, page and widget to everybody while it is installed', async () => {
  const [sophie, karim] = [await openWindow(browser, app.url), await openWindow(browser, app.url)];
  await signIn(sophie, 'smarchand');
  await signIn(karim, 'kbenali');
  await openWords(sophie);
  await sophie.getByRole('textbox', { name: 'Votre mot' }).fill('Bonne journée à tous');
  await sophie.getByRole('button', { name: 'Publier' }).click();
  await sophie.getByRole('article').getByText('Bonne journée à tous').waitFor();
  const { violations } = await new AxeBuilder({ page: sophie }).setLegacyMode(true).analyze();
  expect(violations).toEqual([]);

  await openWords(karim);
  await karim.getByText('Bonne journée à tous').waitFor();
  expect(await karim.getByRole('button', { name: /^Retirer/ }).count()).toBe(0);

  // Taken away before everybody’s eyes, and back with what was written.
  const menu = karim.getByRole('menuitem', { name: 'Mot du jour' });
  await sophie.request.post('/api/extensions/word-of-the-day/uninstall');
  await karim.getByRole('heading', { name: /^Extension non installée/ }).waitFor();
  await karim.getByRole('menuitem', { name: 'Métier' }).click();
  expect(await menu.count()).toBe(0);
  await karim.keyboard.press('Escape');
  await sophie.request.post('/api/extensions/word-of-the-day/install');
  await karim.getByText('Bonne journée à tous').waitFor();
  expectNoTrouble(sophie);
});

async function openWords(page: Page): Promise<void> {
  await page.getByRole('menuitem', { name: 'Métier' }).click();
  await page.getByRole('menuitem', { name: 'Mot du jour' }).click();
  await page.getByRole('heading', { name: 'Mot du jour', level: 1 }).waitFor();
}
