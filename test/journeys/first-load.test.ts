import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chatFirstLoad } from '../../scripts/first-load.ts';
import { expectNoTrouble, openBrowser, openWindow, signIn } from './support/browser.ts';
import { serveApp, type ServedApp } from './support/served-app.ts';

/** Compressed bytes of JavaScript that the chat may cost before one can read, and before one can write. */
const mostBytes = { read: 300_000, write: 430_000 };

const load = chatFirstLoad('dist/web');
let app: ServedApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([serveApp({ demo: true }), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await app?.close();
});

/** The scripts that the page has fetched since it was opened. */
const fetchedScripts = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname.slice(1))
      .filter((path) => path.startsWith('assets/') && path.endsWith('.js')),
  );

describe('the first load of the chat', () => {
  it('stays within its budget', () => {
    expect(load.read.gzip).toBeLessThan(mostBytes.read);
    expect(load.write.gzip).toBeLessThan(mostBytes.write);
  });

  it('is what a browser fetches, and nothing else', async () => {
    const page = await openWindow(browser, app.url);
    await signIn(page, 'smarchand', '/chat');
    await expect
      .poll(() => fetchedScripts(page), { timeout: 60_000 })
      .toEqual(expect.arrayContaining(load.rest.files));
    // Where one reads and writes, nothing is missing.
    await page.getByRole('button', { name: /^Machine à café/ }).click();
    await page.getByRole('toolbar').waitFor();
    expect((await fetchedScripts(page)).filter((file) => !load.rest.files.includes(file))).toEqual([]);
    expectNoTrouble(page);
  });

  it('travels compressed, and is kept by the browser', async () => {
    const [file = ''] = load.read.files.filter((name) => name.includes('/react-'));
    for (const coding of ['br', 'gzip']) {
      const answer = await fetch(`${app.url}/${file}`, { headers: { 'accept-encoding': coding } });
      expect(answer.headers.get('content-encoding')).toBe(coding);
      expect(answer.headers.get('cache-control')).toContain('immutable');
      expect(answer.headers.get('content-type')).toContain('javascript');
    }
    const entrance = await fetch(`${app.url}/chat`, { headers: { accept: 'text/html' } });
    expect(entrance.headers.get('cache-control')).toBe('no-cache');
    expect(entrance.headers.get('content-type')).toContain('text/html');
  });
});
