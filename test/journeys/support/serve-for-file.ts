import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { serveApp, type ServedApp } from './served-app.ts';

/** The real process with the demonstration company and a browser, for all the tests of a file; closed after the last. */
export async function serveForFile(): Promise<{ app: ServedApp; browser: Browser }> {
  const [app, browser] = await Promise.all([serveApp({ demo: true }), openBrowser()]);
  afterAll(async () => {
    await browser.close();
    await app.close();
  });
  return { app, browser };
}
