import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectNoTrouble, openTab, phone, picture } from './support/browser.ts';
import { discussions, enterChat, hasStar, message, open, row, soon, write } from './support/chat.ts';
import { serveForFile } from './support/serve-for-file.ts';

const { app, browser } = await serveForFile();

const starred = async (page: Page): Promise<string[]> => {
  const titles = ['Administratif', 'Machine à café', 'Sophie'];
  const stars = await Promise.all(titles.map((title) => hasStar(page, title)));
  return titles.filter((_title, index) => stars[index]);
};

test('stars on what was written while Chloé was away; opening one clears that one, on all her devices', async () => {
  const chloe = await enterChat(browser, app.url, 'cdupre');
  const elsewhere = await enterChat(browser, app.url, 'cdupre', { viewport: phone, colorScheme: 'dark' });
  for (const page of [chloe, elsewhere]) {
    await expect.poll(() => starred(page), soon).toEqual(['Administratif', 'Machine à café', 'Sophie']);
  }
  // Not hers, so not there.
  expect(
    await discussions(chloe)
      .getByText(/Service marketing|Atelier/)
      .count(),
  ).toBe(0);
  await picture(chloe, 'stars');
  await picture(elsewhere, 'stars-phone-dark');
  await expectAccessible(elsewhere);

  await open(chloe, 'Administratif');
  await message(chloe, 'Je l’appelle').waitFor();
  for (const page of [chloe, elsewhere]) {
    await expect.poll(() => starred(page), soon).toEqual(['Machine à café', 'Sophie']);
  }
  // One's own words are seen already, on the other device too.
  await write(chloe, 'Merci Karim');
  await open(elsewhere, 'Administratif');
  await message(elsewhere, 'Merci Karim').waitFor();
  await elsewhere.getByRole('button', { name: 'Retour aux discussions' }).click();
  expect(await starred(elsewhere)).toEqual(['Machine à café', 'Sophie']);
  await chloe.reload();
  await row(chloe, 'Sophie').waitFor();
  expect(await starred(chloe)).toEqual(['Machine à café', 'Sophie']);
  await expectAccessible(chloe);
  for (const page of [chloe, elsewhere]) expectNoTrouble(page);
});

const known = ['Sophie', 'Karim (SC)', 'Élo', 'Yann – atelier', 'Chloé', 'Tom_Vichy'];

/** The names in one part of the right pane, as they stand there. */
const peopleIn = async (page: Page, group: string): Promise<string[]> => {
  const list = page.getByRole('complementary', { name: 'Utilisateurs' }).getByRole('list', { name: group });
  const lines = (await list.allInnerTexts()).join('\n').split('\n');
  return lines.filter((line) => known.includes(line));
};

test('connected, absent, oneself; two tabs are one person, absent a while after the last was closed', async () => {
  const sophie = await enterChat(browser, app.url, 'smarchand');
  const karim = await enterChat(browser, app.url, 'kbenali');
  const yann = await enterChat(browser, app.url, 'ylegoff');
  await open(sophie, 'Machine à café');
  const connected = () => peopleIn(sophie, 'Connectés');
  await expect.poll(connected, soon).toEqual(['Karim (SC)', 'Yann – atelier']);
  expect(await peopleIn(sophie, 'Absents')).toContain('Tom_Vichy');
  expect(await peopleIn(sophie, 'Vous-même')).toEqual(['Sophie']);

  const second = await openTab(karim.context());
  await second.goto('/chat');
  await row(second, 'Machine à café').waitFor();
  expect(await connected()).toEqual(['Karim (SC)', 'Yann – atelier']);
  await picture(sophie, 'presence');
  await expectAccessible(sophie);

  // Yann goes, Karim closes one of his two: when the one is seen to be absent, the other must not be.
  await karim.close();
  await yann.context().close();
  await expect.poll(connected, { timeout: 30_000 }).toEqual(['Karim (SC)']);
  await second.context().close();
  await expect.poll(() => peopleIn(sophie, 'Absents'), { timeout: 30_000 }).toContain('Karim (SC)');
  expectNoTrouble(sophie);
});
