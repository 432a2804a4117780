import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoTrouble, openBrowser, picture } from './support/browser.ts';
import {
  composer,
  discussions,
  enterChat,
  hasStar,
  log,
  message,
  open,
  openColleague,
  row,
  said,
  write,
  type Colleague,
} from './support/chat.ts';
import { countLiveLines, type LiveLines } from './support/live-lines.ts';
import { serveApp, type ServedApp } from './support/served-app.ts';

/** A line that comes back is tried again after a while. */
const back = { timeout: 45_000 };

let app: ServedApp;
let lines: LiveLines;
let browser: Browser;
let karim: Colleague;

beforeAll(async () => {
  app = await serveApp({ demo: true });
  lines = await countLiveLines(app.url);
  browser = await openBrowser();
  karim = await openColleague(app, 'kbenali');
});

afterEach(() => lines.mend());

afterAll(async () => {
  await browser.close();
  await lines.close();
  await app.close();
});

/** All that the window tells: the list with its stars, and the open discussion from its newest message back. */
const screen = (page: Page) =>
  page.evaluate(() => {
    const texts = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map((one) => one.innerText);
    return {
      list: texts('nav [data-row]'),
      title: texts('section header h2'),
      messages: texts('[role=log] li[data-message]').toReversed(),
    };
  });

/** As a fresh load shows it, which begins with the newest page: of that, all but the head of its first message. */
async function expectAsFresh(page: Page, title: string): Promise<void> {
  const fresh = await enterChat(browser, app.url, 'smarchand');
  await open(fresh, title);
  await log(fresh).locator('li[data-message]').first().waitFor();
  const expected = await screen(fresh);
  const length = Math.max(1, expected.messages.length - 1);
  const newest = (shown: typeof expected) => ({ ...shown, messages: shown.messages.slice(0, length) });
  await expect.poll(async () => newest(await screen(page)), back).toEqual(newest(expected));
  await fresh.context().close();
}

/** A word of this document is lost when the page is loaded anew. */
const mark = (page: Page) => page.evaluate(() => void Object.assign(globalThis, { stays: true }));
const isSameDocument = (page: Page) => page.evaluate(() => 'stays' in globalThis);

const path = (id: string, seq: number) => `/chat/conversations/${id}/messages/${seq}`;

test('after a cut everything others did is on the screen, as a fresh load would show it, without a reload', async () => {
  const id = await karim.idOf('Atelier – planning');
  const [kept, edited, deleted, reacted] = [
    await karim.say(id, 'Ceci reste'),
    await karim.say(id, 'Avant'),
    await karim.say(id, 'À supprimer'),
    await karim.say(id, 'Bravo à tous'),
  ];
  const sophie = await enterChat(browser, lines.url, 'smarchand');
  await open(sophie, 'Atelier – planning');
  await message(sophie, 'Bravo à tous').waitFor();
  await mark(sophie);

  await sophie.context().setOffline(true);
  lines.sever();
  await sophie.getByText('Reconnexion…').waitFor();
  await karim.call('PUT', path(id, edited.seq), { body: said('Après') });
  await karim.call('DELETE', path(id, deleted.seq));
  await karim.call('PUT', `${path(id, reacted.seq)}/reactions/${encodeURIComponent('🎉')}`, {});
  await karim.call('PUT', `/chat/conversations/${id}`, { name: 'Atelier et pose', color: 'red' });
  for (let number = 1; number <= 60; number += 1) await karim.say(id, `pendant l’absence ${number}`);
  await karim.say(await karim.idOf('Administratif'), 'Elle a rappelé');
  const created = await karim.call<{ id: string }>('POST', '/chat/conversations', {
    ...{ name: 'Nouveau pendant l’absence', color: 'green', members: ['u1'] },
  });
  await karim.say(created.id, 'Bienvenue');
  expect(await message(sophie, 'Avant').count()).toBe(1);
  await picture(sophie, 'cut-away');
  await expectAccessible(sophie);

  lines.mend();
  await sophie.context().setOffline(false);
  await message(sophie, 'pendant l’absence 60').waitFor({ ...back, state: 'attached' });
  await row(sophie, 'Nouveau pendant l’absence').waitFor();
  await expect.poll(() => hasStar(sophie, 'Administratif'), back).toBe(true);
  await row(sophie, 'Atelier et pose').click();
  await log(sophie).press('End');
  await expectAsFresh(sophie, 'Atelier et pose');
  expect(await log(sophie).getByText('Avant', { exact: true }).count()).toBe(0);
  expect(await log(sophie).getByText('À supprimer', { exact: true }).count()).toBe(0);
  expect(await message(sophie, 'Ceci reste').count()).toBe(1);
  expect(kept.seq).toBeGreaterThan(0);
  expect(await isSameDocument(sophie)).toBe(true);
  await picture(sophie, 'cut-back');
  expectNoTrouble(sophie);
});

test('what is written without a line leaves once, in its order, also after the tab was closed', async () => {
  const sophie = await enterChat(browser, lines.url, 'smarchand');
  await open(sophie, 'Machine à café');
  await write(sophie, 'Avant la coupure');
  await sophie.context().setOffline(true);
  lines.sever();
  await sophie.getByText('Reconnexion…').waitFor();
  for (const text of ['Hors ligne un', 'Hors ligne deux', 'Hors ligne trois']) {
    await composer(sophie).click();
    await sophie.keyboard.type(text);
    await sophie.keyboard.press('Enter');
    await log(sophie).getByText(text).waitFor();
  }
  await expect.poll(() => log(sophie).getByText('Envoi…').count()).toBe(3);
  await picture(sophie, 'cut-unsent');
  const context = sophie.context();
  await sophie.close();
  lines.mend();
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto('/chat');
  await row(again, 'Machine à café').click();
  await message(again, 'Hors ligne trois').waitFor(back);
  await expect.poll(() => log(again).getByText('Envoi…').count(), back).toBe(0);
  const cafe = await karim.idOf('Machine à café');
  const { messages } = await karim.call<{ messages: { body: unknown }[] }>(
    'GET',
    `/chat/conversations/${cafe}/messages`,
  );
  const sent = messages.flatMap(({ body }) => /Hors ligne \w+/.exec(JSON.stringify(body))?.[0] ?? []);
  expect(sent).toEqual(['Hors ligne un', 'Hors ligne deux', 'Hors ligne trois']);
  await context.close();
});

test('a server that is killed and comes back takes up where it was, and who was removed meanwhile is out', async () => {
  const sophie = await enterChat(browser, app.url, 'smarchand');
  await open(sophie, 'Nouveau pendant l’absence');
  await mark(sophie);
  const id = await karim.idOf('Nouveau pendant l’absence');
  const restarted = app.restart();
  await composer(sophie).click();
  await sophie.keyboard.type('Écrit pendant la panne');
  await sophie.keyboard.press('Enter');
  await restarted;
  await message(sophie, 'Écrit pendant la panne').waitFor(back);
  await expect.poll(() => log(sophie).getByText('Envoi…').count(), back).toBe(0);
  await expectAsFresh(sophie, 'Nouveau pendant l’absence');

  await sophie.context().setOffline(true);
  await karim.call('PUT', `/chat/conversations/${id}/members`, { members: [] });
  await karim.say(id, 'Plus pour Sophie');
  await sophie.context().setOffline(false);
  await sophie.getByText('Cette discussion n’est pas, ou plus, accessible.').waitFor(back);
  expect(await discussions(sophie).getByText('Nouveau pendant l’absence').count()).toBe(0);
  expect(await sophie.content()).not.toContain('Plus pour Sophie');
  expect(await isSameDocument(sophie)).toBe(true);
  expectNoTrouble(sophie);
});
