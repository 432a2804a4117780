import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoTrouble, openBrowser, openWindow, patience, signIn } from './support/browser.ts';
import { serveApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
let browser: Browser;
let karim: Page;

beforeAll(async () => {
  app = await serveApp({ demo: true });
  browser = await openBrowser();
  karim = await openWindow(browser, app.url);
  await signIn(karim, 'kbenali');
});

afterAll(async () => {
  await browser.close();
  await app.close();
});

const said = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

async function call(page: Page, method: string, path: string, data: unknown): Promise<any> {
  const answer = await page.request.fetch(`/api/chat${path}`, { method, data });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

let made = 0;
const post = (id: string, text: string) =>
  call(karim, 'POST', `/conversations/${id}/messages`, {
    ...{ clientId: `reading-${(made += 1)}`, body: said(text), recipients: [] },
  });

/** A channel of Karim’s with Sophie in it, and 320 messages of uneven length. */
async function longChannel(name: string): Promise<string> {
  const { id } = await call(karim, 'POST', '/conversations', { name, color: 'teal', members: ['u1'] });
  const write = (number: number) =>
    post(id, `n° ${number} ${'encore quelques mots '.repeat((number * 7) % 23)}`);
  // Which of those before it comes first does not matter.
  const before = Array.from({ length: 319 }, (_, at) => at + 1);
  while (before.length > 0) await Promise.all(before.splice(0, 29).map(write));
  await write(320);
  return id;
}

const rowsOf = (page: Page) => page.getByRole('log').locator('li[data-message]');

/** Reads back until there are at least so many messages on the page. */
async function readBack(page: Page, least: number, end: 'Home' | 'End'): Promise<void> {
  await page.getByRole('log').focus();
  await expect
    .poll(async () => {
      await page.keyboard.press(end);
      return rowsOf(page).count();
    }, patience)
    .toBeGreaterThanOrEqual(least);
}

/** Where the first message wholly in view stands, once the page has been drawn. */
const firstInView = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    const log = document.querySelector('[role=log]')!;
    const upper = log.getBoundingClientRect().top;
    const row = [...log.querySelectorAll('li[data-message]')].find(
      (one) => one.getBoundingClientRect().top >= upper,
    )!;
    return { id: row.getAttribute('data-message')!, top: row.getBoundingClientRect().top };
  });

/** The number of the message that stands so many places above another one. */
const numberAbove = (page: Page, id: string, places: number) =>
  page.evaluate(
    ([from, by]) => {
      const rows = [...document.querySelectorAll<HTMLElement>('[role=log] li[data-message]')];
      const at = rows.findIndex((row) => row.dataset['message'] === from);
      return Number(/n° (\d+)/.exec(rows[at - Number(by)]!.textContent)![1]);
    },
    [id, String(places)] as const,
  );

const topOf = (page: Page, id: string) =>
  page.evaluate(async (wanted) => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    return document.querySelector(`[data-message="${wanted}"]`)!.getBoundingClientRect().top;
  }, id);

test.each([
  ['newest-last', 'Lecture vers le bas', 'Home'],
  ['newest-first', 'Lecture vers le haut', 'End'],
] as const)('the line being read does not move: %s', async (readingDirection, name, oldestKey) => {
  const id = await longChannel(name);
  const sophie = await openWindow(browser, app.url);
  await signIn(sophie, 'smarchand');
  await call(sophie, 'PUT', '/preferences', { readingDirection });
  await sophie.goto('/chat');
  await sophie
    .getByRole('list', { name: 'Canaux' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
  await rowsOf(sophie).first().waitFor();
  // It takes the focus when it comes.
  await expect.poll(() => isWriting(sophie), patience).toBe(true);

  // Everything is new: below, one opens on the line that says so; above, on the newest of it.
  const newest = sophie.getByRole('log').getByText(/^n° 320 /);
  await (
    readingDirection === 'newest-first' ? newest : sophie.getByText('Nouveaux messages', { exact: true })
  ).waitFor();

  await readBack(sophie, 200, oldestKey);
  await sophie
    .getByRole('log')
    .evaluate((log) => (log.scrollTop = (log.scrollHeight - log.clientHeight) / 2));
  const { id: read, top } = await firstInView(sophie);
  const stays = async () => expect(Math.abs((await topOf(sophie, read)) - top)).toBeLessThanOrEqual(1);

  for (const text of ['un', 'deux', 'trois']) await post(id, `Arrivé entre-temps : ${text}`);
  const back = sophie.getByRole('button', { name: '3 nouveaux messages', exact: true });
  await back.waitFor();
  await stays();

  // A message above grows by a reaction, another by its new words, a third as a picture that comes.
  const [reacted, edited] = [await numberAbove(sophie, read, 3), await numberAbove(sophie, read, 5)];
  await call(
    karim,
    'PUT',
    `/conversations/${id}/messages/${reacted}/reactions/${encodeURIComponent('👍')}`,
    {},
  );
  await sophie.getByRole('group', { name: 'Réactions' }).waitFor({ state: 'attached' });
  await stays();
  await call(karim, 'PUT', `/conversations/${id}/messages/${edited}`, {
    body: said(`n° ${edited} réécrit ${'bien plus long '.repeat(80)}`),
  });
  await sophie.getByText(/réécrit/).waitFor({ state: 'attached' });
  await stays();
  await sophie.evaluate((wanted) => {
    const row = document.querySelector<HTMLElement>(`[data-message="${wanted}"]`)!;
    (row.previousElementSibling as HTMLElement).style.paddingBlockEnd = '240px';
  }, read);
  await stays();

  // What is older comes in, without anybody scrolling there.
  const before = await rowsOf(sophie).count();
  await sophie
    .getByRole('button', { name: 'Messages plus anciens' })
    .evaluate((button: HTMLElement) => button.click());
  await expect.poll(() => rowsOf(sophie).count(), patience).toBeGreaterThan(before);
  await stays();

  // Where one writes grows, at its own end.
  await sophie.getByRole('textbox', { name: /^Message pour/ }).evaluate((field: HTMLElement) => {
    field.style.minHeight = '200px';
  });
  await stays();

  await back.click();
  const arrived = sophie.getByRole('log').getByText('Arrivé entre-temps : trois');
  await expect.poll(() => isInView(sophie, 'Arrivé entre-temps : trois'), patience).toBe(true);
  expect(await arrived.count()).toBe(1);

  // Who reads the newest goes on reading them.
  await post(id, 'Tout dernier');
  await expect.poll(() => isInView(sophie, 'Tout dernier'), patience).toBe(true);
  expectNoTrouble(sophie);
});

test('who has gone to the messages stays there when what one writes with comes late', async () => {
  const sophie = await openWindow(browser, app.url);
  await signIn(sophie, 'smarchand');
  let letCome = () => undefined as void;
  const held = new Promise<void>((resolve) => (letCome = resolve));
  let isAsked = false;
  await sophie.route(/\/composer-[^/]*\.js/, async (route) => {
    isAsked = true;
    await held;
    await route.continue();
  });
  await sophie.goto('/chat');
  const machine = sophie
    .getByRole('list', { name: 'Canaux' })
    .getByRole('button', { name: /^Machine à café/ });
  await machine.click();
  await rowsOf(sophie).first().waitFor();
  await sophie.getByRole('log').focus();
  expect(isAsked).toBe(true);
  letCome();
  const field = sophie.getByRole('textbox', { name: /^Message pour/ });
  await field.waitFor();
  await sophie.keyboard.press('Home');
  expect(await isWriting(sophie)).toBe(false);

  // Who is still where they opened it from writes at once.
  await machine.click();
  await sophie
    .getByRole('list', { name: 'Canaux' })
    .getByRole('button', { name: /^Administratif/ })
    .click();
  await expect.poll(() => isWriting(sophie), patience).toBe(true);
});

const isWriting = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('contenteditable') === 'true');

const isInView = (page: Page, text: string) =>
  page.evaluate((wanted) => {
    const log = document.querySelector('[role=log]')!;
    const row = [...log.querySelectorAll('li[data-message]')].find((one) => one.textContent.includes(wanted));
    if (!row) return false;
    const [box, edges] = [log.getBoundingClientRect(), row.getBoundingClientRect()];
    return edges.top >= box.top - 1 && edges.bottom <= box.bottom + 1;
  }, text);
