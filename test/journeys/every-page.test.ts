import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webModules } from '../../src/app/web-modules.ts';
import { expectAccessible, expectNoTrouble, openBrowser, openTab, openWindow } from './support/browser.ts';
import { openColleague } from './support/chat.ts';
import { serveApp, type ServedApp } from './support/served-app.ts';

/** Tabs open at once: more would only wait for each other. */
const lanes = 3;

let app: ServedApp;
let browser: Browser;
/** Every address of every module, and those of the frame. */
let addresses: string[];

beforeAll(async () => {
  [app, browser] = await Promise.all([serveApp({ demo: true }), openBrowser()]);
  const examples = await examplesOf();
  const pages = webModules.flatMap((module) => module.pages.map(({ path }) => path));
  addresses = ['/about', '/no-such-page', ...pages.flatMap((path) => examples[path] ?? [path]), ...tabs];
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** Parts of pages that have an address of their own. */
const tabs = ['/admin/users?tab=roles', '/admin/api?tab=webhooks'];

/** What stands in the place of the names of an address (`/contacts/:id`). */
async function examplesOf(): Promise<Record<string, string[]>> {
  const sophie = await openColleague(app, 'smarchand');
  const { contacts } = await sophie.call<{ contacts: { id: string }[] }>('GET', '/contacts');
  const { plans } = await sophie.call<{ plans: { id: string }[] }>('GET', '/communication-plans/plans');
  await sophie.leave();
  const file = `/contacts/${contacts[0]!.id}`;
  return {
    '/contacts/:id': [file, ...['plans', 'mails', 'orders', 'journal'].map((tab) => `${file}?tab=${tab}`)],
    '/plans/:id': [`/plans/${plans[0]!.id}`],
    '/about/:id': webModules.flatMap(({ manifest }) => (manifest ? [`/about/${manifest.id}`] : [])),
  };
}

const owners = ['platform', 'rich-text', ...webModules.map(({ id }) => id)].join('|');
/** What is shown in place of a word that does not exist. */
const rawKey = new RegExp(`(?<![\\w@./-])(?:${owners}):[a-z][\\w-]*(?:\\.[\\w-]+)*`, 'g');

/** All that the page says, to eyes and to screen readers. */
const saidBy = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const named = [...document.querySelectorAll('[aria-label],[title],[placeholder],[alt]')];
    const names = named.flatMap((element) =>
      ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [document.title, document.body.innerText, ...names].join('\n');
  });

/** Somebody's browser, in their language, whose system is light or dark. */
async function enter(login: string, language: 'fr' | 'en', options: BrowserContextOptions): Promise<Page> {
  const page = await openWindow(browser, app.url, options);
  await page.request.post('/api/session', { data: { login, password: 'miaou-demo' } });
  const kept = await page.request.put('/api/session/language', { data: { language } });
  expect(kept.status()).toBeLessThan(300);
  return page;
}

/** Opens each address in a tab of its own, as if it were the first, and gives what is wrong there. */
async function throughAll(first: Page, paths: string[], each: (page: Page) => Promise<void>) {
  const waiting = [...paths];
  const wrong: string[] = [];
  const lane = async () => {
    for (let address = waiting.shift(); address; address = waiting.shift()) {
      const page = await openTab(first.context());
      await page.goto(address);
      await each(page).catch((error: unknown) => wrong.push(`${address}: ${String(error)}`));
      await page.close();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return wrong;
}

/** Everything has come: nothing more is fetched, and nothing says that it waits. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  let before = -1;
  const isQuiet = async () => {
    const now = await page.evaluate(() => performance.getEntriesByType('resource').length);
    const isSame = now === before;
    before = now;
    return isSame && (await page.locator('.mantine-Loader-root, .mantine-Skeleton-root').count()) === 0;
  };
  await expect.poll(isQuiet, { interval: 400 }).toBe(true);
}

describe('every page', () => {
  it.each([
    ['fr', 'light'],
    ['en', 'dark'],
  ] as const)(
    'in %s and %s has a title, one main heading, words, and nothing that keeps anybody out',
    async (language, colorScheme) => {
      const first = await enter('smarchand', language, { colorScheme });
      const wrong = await throughAll(first, addresses, async (page) => {
        await settled(page);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe(colorScheme);
        expect((await saidBy(page)).match(rawKey) ?? []).toEqual([]);
        expect(await page.title()).toMatch(/^.+ · .+$/);
        expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
        await expectAccessible(page);
        expectNoTrouble(page);
      });
      expect(wrong).toEqual([]);
    },
    600_000,
  );

  it('tells who may not see it that it asks for another role', async () => {
    const role = 'user';
    const permissions = webModules.flatMap(({ manifest, permissions: own = [] }) => [
      ...own,
      ...(manifest?.permissions ?? []),
    ]);
    const granted = new Set(permissions.filter(({ roles }) => roles.includes(role)).map(({ id }) => id));
    const kept = webModules
      .flatMap(({ pages }) => pages)
      .filter(({ permission }) => permission !== undefined && !granted.has(permission))
      .map(({ path }) => path);
    expect(kept.length).toBeGreaterThan(4);
    const first = await enter('tnguyen', 'fr', {});
    const session = (await (await first.request.get('/api/session')).json()) as { user: { role: string } };
    expect(session.user.role).toBe(role);
    const wrong = await throughAll(first, kept, async (page) => {
      await settled(page);
      const heading = page.getByRole('heading', { level: 1 });
      expect(await heading.allInnerTexts()).toEqual(['Cette page demande un autre rôle']);
      expect((await saidBy(page)).match(rawKey) ?? []).toEqual([]);
      expectNoTrouble(page);
    });
    expect(wrong).toEqual([]);
  });
});
