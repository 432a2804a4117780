import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { forgetStored, takeDevice } from './devices.ts';

export { openBrowser } from './devices.ts';

/**
 * How long a page is waited for: longer than any machine takes that shares its processors with other journeys. Only
 * what is broken waits to the end.
 */
export const patience = { timeout: 30_000 };

export const wide = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** Where the pictures of a run go, to be looked at; they are made where `MIAOU_PICTURES` asks for them. */
const pictures = '.cache/pictures';

/** What went wrong in a page that nobody clicked on: exceptions, and messages of the browser itself. */
const troubles = new WeakMap<Page, string[]>();

/**
 * One person on one device, which knows nobody yet. What is opened in a test is closed after it; what is opened before
 * them, after the file. Its pages must end without trouble (`expectNoTrouble`).
 */
export async function openWindow(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await takeDevice(browser, {
    baseURL: url,
    viewport: wide,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(patience.timeout);
  const page = await openTab(context);
  await forgetStored(page, url);
  return page;
}

/** One more tab of the same browser. */
export async function openTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const list: string[] = [];
  troubles.set(page, list);
  page.on('pageerror', (error) => list.push(error.message));
  page.on('console', (message) => {
    // A refused request shows as an error too; journeys refuse some on purpose.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      list.push(message.text());
    }
  });
  return page;
}

export const expectNoTrouble = (page: Page) => expect(troubles.get(page)).toEqual([]);

/** Signs in without the form, and opens the desktop, or another page. */
export async function signIn(page: Page, login: string, path = '/'): Promise<void> {
  const data = { login, password: 'miaou-demo' };
  const entered = await page.request.post('/api/session', { data });
  expect(entered.status(), `${login} signs in`).toBeLessThan(300);
  await page.goto(path);
  await page.getByRole('navigation').first().waitFor();
}

/** Signs in on the sign-in page, as a person would. */
export async function signInByForm(page: Page, login: string, password = 'miaou-demo'): Promise<void> {
  await page.goto('/');
  await page.getByRole('textbox', { name: 'Identifiant' }).fill(login);
  await page.getByRole('textbox', { name: 'Mot de passe' }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

/** No violation of WCAG 2.2 A and AA on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // A mail stands in a frame without scripts, where the checker cannot run.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // What is in order is not listed: telling it takes as long as finding what is not.
    .options({ resultTypes: ['violations'] })
    .exclude('iframe')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found).toEqual([]);
}

/** Keeps a picture of the page, where somebody wants to look at it. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env['MIAOU_PICTURES']) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}/${name}.png` });
}
