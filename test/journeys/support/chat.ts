import {
  request as requests,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core';
import { expect } from 'vitest';
import { openWindow, patience } from './browser.ts';
import type { ServedApp } from './served-app.ts';

/** Longer than any machine takes to tell another browser. */
export const soon = patience;

export const said = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

interface Listed {
  id: string;
  name: string | null;
}

/** Somebody of the demonstration company without a window: what they do leaves as requests, at once. */
export interface Colleague {
  call<Answer = unknown>(method: string, path: string, data?: unknown): Promise<Answer>;
  /** The status of an answer, refused ones too. */
  status(path: string): Promise<number>;
  idOf(channel: string): Promise<string>;
  say(conversationId: string, text: string, recipients?: string[]): Promise<{ seq: number }>;
  leave(): Promise<void>;
}

let written = 0;

export async function openColleague(app: ServedApp, login: string): Promise<Colleague> {
  const request = await requests.newContext({ baseURL: app.url });
  await enterByRequest(request, login);
  async function call<Answer>(method: string, path: string, data?: unknown): Promise<Answer> {
    const answer = await request.fetch(`/api${path}`, { method, data });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return (answer.status() === 204 ? null : await answer.json()) as Answer;
  }
  return {
    call,
    status: async (path) => (await request.get(`/api${path}`)).status(),
    async idOf(channel) {
      const { conversations } = await call<{ conversations: Listed[] }>('GET', '/chat/conversations');
      return conversations.find(({ name }) => name === channel)!.id;
    },
    async say(conversationId, text, recipients = []) {
      const message = { clientId: `journey-${(written += 1)}`, body: said(text), recipients };
      const path = `/chat/conversations/${conversationId}/messages`;
      return (await call<{ message: { seq: number } }>('POST', path, message)).message;
    },
    leave: () => request.dispose(),
  };
}

async function enterByRequest(request: Page['request'], login: string): Promise<void> {
  const entered = await request.post('/api/session', { data: { login, password: 'miaou-demo' } });
  expect(entered.status(), `${login} signs in`).toBeLessThan(300);
}

/** A person in a browser of their own, in the chat's window. */
export async function enterChat(
  browser: Browser,
  url: string,
  login: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await openWindow(browser, url, options);
  await enterByRequest(page.request, login);
  await page.goto('/chat');
  await discussions(page).waitFor();
  return page;
}

/** As `enterChat`, with all that the browser hears noted: a page hears for itself where there is no shared worker. */
export async function enterOverheard(browser: Browser, url: string, login: string) {
  const page = await openWindow(browser, url);
  await page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'SharedWorker'));
  const heard: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(String(payload))));
  await enterByRequest(page.request, login);
  await page.goto('/chat');
  await discussions(page).waitFor();
  return { page, heard: () => heard.join('\n') };
}

export const discussions = (page: Page): Locator => page.getByRole('navigation', { name: 'Discussions' });

/** The line of a discussion in the list. */
export const row = (page: Page, title: string): Locator =>
  discussions(page).getByRole('button', { name: new RegExp(`^${title}`) });

export const log = (page: Page): Locator => page.getByRole('log');

/** The messages of the open discussion that hold this text. */
export const message = (page: Page, text: string): Locator =>
  log(page).locator('li[data-message]').filter({ hasText: text });

export const composer = (page: Page): Locator => page.getByRole('textbox', { name: /^Message pour/ });

export async function open(page: Page, title: string): Promise<void> {
  await row(page, title).click();
  await composer(page).waitFor();
}

/** Writes and sends, as a person does, and waits until the server has it. */
export async function write(page: Page, text: string): Promise<void> {
  await composer(page).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await message(page, text).first().waitFor();
}

/** The act of the arrow at the left of a discussion's name. */
export async function choose(page: Page, title: string, act: string | RegExp): Promise<void> {
  await discussions(page)
    .getByRole('button', { name: new RegExp(`^Options (du canal|de la discussion avec) ${title}`) })
    .click();
  await page.getByRole('menuitem', { name: act }).click();
}

export const hasStar = async (page: Page, title: string): Promise<boolean> =>
  /nouveau/.test((await row(page, title).textContent()) ?? '');
