import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectNoTrouble, openTab, picture } from './support/browser.ts';
import { composer, enterChat, hasStar, message, open, openColleague, row, soon } from './support/chat.ts';
import { serveForFile } from './support/serve-for-file.ts';

const { app, browser } = await serveForFile();

const widget = (page: Page) => page.getByRole('region', { name: 'Miaou !' });

test('« Miaou ! » comes to the desktop by right click, and is the chat of the window in all it shows', async () => {
  const sophie = await openColleague(app, 'smarchand');
  const page = await enterChat(browser, app.url, 'kbenali');
  const desktop = await openTab(page.context());
  await desktop.goto('/');
  await widget(desktop).waitFor();
  // As it was before anybody placed it.
  const bare = desktop.getByRole('main');
  await bare.click({ button: 'right', position: { x: 1200, y: 700 } });
  await desktop.getByRole('menuitem', { name: 'Mode Modification' }).click();
  await desktop.getByRole('group', { name: /^Miaou ! : flèches/ }).focus();
  await desktop.keyboard.press('Delete');
  await widget(desktop).waitFor({ state: 'detached' });
  await bare.click({ button: 'right', position: { x: 900, y: 500 } });
  await desktop.getByRole('menuitem', { name: 'Ajouter' }).first().click();
  await desktop.getByRole('button', { name: 'Ajouter Miaou !' }).click();
  await desktop.getByRole('button', { name: 'Terminer' }).click();

  await open(page, 'Administratif');
  await open(desktop, 'Administratif');
  // What is being written in the one stands in the other; what is read in the one has no star in the other.
  const cafe = await sophie.idOf('Machine à café');
  await sophie.say(cafe, 'Qui veut un café ?');
  for (const tab of [page, desktop]) await expect.poll(() => hasStar(tab, 'Machine à café'), soon).toBe(true);
  await picture(desktop, 'widget-star');
  await expectAccessible(desktop);
  await open(desktop, 'Machine à café');
  await message(desktop, 'Qui veut un café ?').waitFor();
  await expect.poll(() => hasStar(page, 'Machine à café'), soon).toBe(false);
  await open(page, 'Machine à café');
  await composer(desktop).click();
  await desktop.keyboard.type('Moi, avec plaisir');
  await desktop.keyboard.press('Enter');
  for (const tab of [page, desktop]) await message(tab, 'Moi, avec plaisir').waitFor();

  // It is found again as it was left, and reached by keyboard alone.
  await desktop.reload();
  await message(desktop, 'Moi, avec plaisir').waitFor();
  await row(desktop, 'Machine à café').focus();
  await desktop.keyboard.press('Home');
  await desktop.keyboard.press('Enter');
  await desktop.getByRole('heading', { name: 'Administratif' }).waitFor();

  await sophie.call('POST', '/extensions/chat/uninstall');
  await desktop.getByText(/n’est pas installée/).waitFor();
  expect(await desktop.getByRole('navigation', { name: 'Discussions' }).count()).toBe(0);
  await page.getByText(/n’est pas installée/).waitFor();
  await sophie.call('POST', '/extensions/chat/install');
  await row(desktop, 'Machine à café').waitFor();
  for (const tab of [page, desktop]) expectNoTrouble(tab);
});

test.each([
  [900, 'widget-narrow'],
  [2_400, 'widget-wide'],
])('in a window %i pixels wide it takes as many panes as there is room for', async (width, name) => {
  const yann = await enterChat(browser, app.url, 'ylegoff', {
    viewport: { width, height: 900 },
    colorScheme: 'dark',
  });
  await yann.goto('/');
  await row(yann, 'Atelier – planning').click();
  await message(yann, 'Le 14 décembre, sans risque.').waitFor();
  const isWide = width > 2_000;
  expect(await yann.getByRole('complementary', { name: 'Utilisateurs' }).isVisible()).toBe(isWide);
  expect(await row(yann, 'Machine à café').isVisible()).toBe(isWide);
  await picture(yann, name);
  await expectAccessible(yann);
  expectNoTrouble(yann);
});
