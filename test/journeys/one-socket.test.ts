import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { expectNoTrouble, openBrowser, openTab, openWindow, signIn } from './support/browser.ts';
import { countLiveLines, type LiveLines } from './support/live-lines.ts';
import { serveApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
let lines: LiveLines;
let browser: Browser;

beforeAll(async () => {
  app = await serveApp({ demo: true });
  lines = await countLiveLines(app.url);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await lines.close();
  await app.close();
});

/** Each test begins without any window. */
beforeEach(async () => {
  for (const context of browser.contexts()) await context.close();
  await vi.waitUntil(() => lines.open() === 0, 10_000);
});

/** How many shared workers the browser runs. */
async function countWorkers(): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  return targetInfos.filter(({ type }) => type === 'shared_worker').length;
}

const channel = 'Machine à café';

/** Shows the channel in this tab, signed in already. */
async function showChannel(tab: Page): Promise<void> {
  await tab.goto('/chat');
  await tab
    .getByRole('list', { name: 'Canaux' })
    .getByRole('button', { name: new RegExp(`^${channel}`) })
    .click();
  await tab.getByRole('log').waitFor();
}

const without = {
  workers: () => {
    Reflect.deleteProperty(globalThis, 'SharedWorker');
  },
  locks: () => {
    Reflect.deleteProperty(Navigator.prototype, 'locks');
  },
};

/** Sophie's browser with tabs that show the channel; what it lacks is taken away before any page loads. */
async function openTabs(count: number, lacks: (keyof typeof without)[] = []): Promise<Page[]> {
  const first = await openWindow(browser, lines.url);
  for (const missing of lacks) await first.context().addInitScript(without[missing]);
  // What is taken away from a browser stays away: nobody else is to have it.
  if (lacks.length > 0) onTestFinished(() => first.context().close());
  await signIn(first, 'smarchand');
  await showChannel(first);
  const tabs = [first];
  while (tabs.length < count) {
    const tab = await openTab(first.context());
    await showChannel(tab);
    tabs.push(tab);
  }
  return tabs;
}

let written = 0;

/** Karim writes, without a window of his own; resolves to what he wrote. */
async function karimWrites(): Promise<string> {
  const karim = await browser.newContext({ baseURL: app.url });
  const { request } = karim;
  expect(
    (await request.post('/api/session', { data: { login: 'kbenali', password: 'miaou-demo' } })).ok(),
  ).toBe(true);
  const listed = (await (await request.get('/api/chat/conversations')).json()) as {
    conversations: { id: string; name: string | null }[];
  };
  const { id } = listed.conversations.find(({ name }) => name === channel)!;
  const text = `Mot numéro ${(written += 1)}`;
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
  const data = { clientId: `one-socket-${written}`, body, recipients: [] };
  expect((await request.post(`/api/chat/conversations/${id}/messages`, { data })).ok()).toBe(true);
  await karim.close();
  return text;
}

async function expectHeard(tabs: readonly Page[]): Promise<void> {
  const text = await karimWrites();
  for (const tab of tabs) await tab.getByRole('log').getByText(text, { exact: true }).waitFor();
}

test('two tabs are one socket; each is live, also when the other is closed or reloaded', async () => {
  const [first, second] = (await openTabs(2)) as [Page, Page];
  await expectHeard([first, second]);
  expect([lines.open(), await countWorkers()]).toEqual([1, 1]);
  await first.reload();
  await first.getByRole('log').waitFor();
  await expectHeard([first, second]);
  expect(lines.open()).toBe(1);
  await first.close();
  await expectHeard([second]);
  expect(lines.open()).toBe(1);
  expectNoTrouble(second);
  await second.close();
  await expect.poll(lines.open).toBe(0);
});

test('a line that is cut comes back for every tab, with what was written meanwhile', async () => {
  const tabs = await openTabs(2);
  await expectHeard(tabs);
  lines.cut();
  await expectHeard(tabs);
  await expect.poll(lines.open).toBe(1);
  await expectHeard(tabs);
  tabs.forEach(expectNoTrouble);
});

test('without shared workers one tab leads; when it is closed another takes over', async () => {
  const [leader, second, third] = (await openTabs(3, ['workers'])) as [Page, Page, Page];
  await expectHeard([leader, second, third]);
  expect([lines.open(), await countWorkers()]).toEqual([1, 0]);
  await leader.close();
  await expectHeard([second, third]);
  await expect.poll(lines.open).toBe(1);
  await second.close();
  await expectHeard([third]);
  await expect.poll(lines.open).toBe(1);
  expectNoTrouble(third);
});

test('without shared workers and locks each tab has its own socket', async () => {
  const tabs = await openTabs(2, ['workers', 'locks']);
  await expectHeard(tabs);
  expect(lines.open()).toBe(2);
  tabs.forEach(expectNoTrouble);
});

test.each([
  ['through a shared worker', []],
  ['through a leader tab', ['workers' as const]],
])(
  'signing out in one tab reaches the others; who signs in next has a socket of their own, %s',
  async (_how, lacks) => {
    const [first, second] = (await openTabs(2, lacks)) as [Page, Page];
    await expectHeard([first, second]);
    await first.request.delete('/api/session');
    for (const tab of [first, second]) {
      await tab.getByRole('dialog').getByRole('textbox', { name: 'Mot de passe' }).waitFor();
    }
    await expect.poll(lines.open).toBe(0);
    const entered = await first.request.post('/api/session', {
      data: { login: 'kbenali', password: 'miaou-demo' },
    });
    expect(entered.ok()).toBe(true);
    const karims = await openTab(first.context());
    await showChannel(karims);
    await expectHeard([karims]);
    expect(lines.open()).toBe(1);
    // What was on Sophie's screens asks for her password still: nothing of Karim's comes there.
    const text = await karimWrites();
    await karims.getByRole('log').getByText(text, { exact: true }).waitFor();
    expect(await second.getByText(text, { exact: true }).count()).toBe(0);
  },
);
