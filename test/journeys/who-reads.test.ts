import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoTrouble, openBrowser, picture } from './support/browser.ts';
import {
  choose,
  discussions,
  enterChat,
  enterOverheard,
  hasStar,
  log,
  message,
  open,
  openColleague,
  row,
  soon,
  write,
  type Colleague,
} from './support/chat.ts';
import { serveApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
let browser: Browser;
let karim: Colleague;

beforeAll(async () => {
  app = await serveApp({ demo: true });
  browser = await openBrowser();
  karim = await openColleague(app, 'kbenali');
});

afterAll(async () => {
  await browser.close();
  await app.close();
});

test('« Administratif » is for three people: the others neither see it nor hear a word of it', async () => {
  const sophie = await enterChat(browser, app.url, 'smarchand');
  const others = [
    await enterOverheard(browser, app.url, 'evasseur'),
    await enterOverheard(browser, app.url, 'ylegoff'),
  ];
  const id = await karim.idOf('Administratif');
  await open(sophie, 'Administratif');
  await karim.say(id, 'Mme Lefèbvre préfère le téléphone');
  await message(sophie, 'préfère le téléphone').waitFor();
  // What everybody hears comes after it: when it is there, nothing else is still on its way.
  await karim.say(await karim.idOf('Machine à café'), 'Réunion à onze heures');
  for (const { page, heard } of others) {
    await expect.poll(() => hasStar(page, 'Machine à café'), soon).toBe(true);
    await open(page, 'Machine à café');
    await message(page, 'Réunion à onze heures').waitFor();
    expect(heard()).toContain('Réunion à onze heures');
    expect(heard()).not.toMatch(/Lefèbvre|préfère le téléphone|Administratif/);
    expect(await page.content()).not.toMatch(/Lefèbvre|Administratif/);
    for (const path of ['/messages', '/messages/1']) {
      const answer = await page.request.get(`/api/chat/conversations/${id}${path}`);
      expect(answer.status()).toBe(404);
    }
    const missed = await page.request.post('/api/chat/resume', { data: { conversations: { [id]: 0 } } });
    expect(await missed.text()).not.toMatch(/Lefèbvre|Administratif/);
    // Its address shows no more than one that never was.
    await page.goto(`/chat?c=${id}`);
    await page.getByText('Cette discussion n’est pas, ou plus, accessible.').waitFor();
    expectNoTrouble(page);
    await page.context().close();
  }
  await picture(sophie, 'who-reads-channel');
  await expectAccessible(sophie);
  expectNoTrouble(sophie);
});

test('who is taken out of a channel reads no more of it and hears no more of it, at once', async () => {
  const sophie = await enterChat(browser, app.url, 'smarchand');
  const { page: yann, heard } = await enterOverheard(browser, app.url, 'ylegoff');
  const id = await karim.idOf('Atelier – planning');
  await open(sophie, 'Atelier – planning');
  await open(yann, 'Atelier – planning');
  await write(sophie, 'Le planning change demain');
  await message(yann, 'Le planning change demain').waitFor();

  await choose(sophie, 'Atelier – planning', 'Membres…');
  const dialog = sophie.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: /Yann/ }).uncheck();
  await picture(sophie, 'who-reads-members');
  await expectAccessible(sophie);
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await dialog.waitFor({ state: 'detached' });

  // Nothing of what he was reading stays on his screen.
  await yann.getByText('Cette discussion n’est pas, ou plus, accessible.').waitFor();
  await row(yann, 'Atelier – planning').waitFor({ state: 'detached' });
  await expect.poll(() => yann.content(), soon).not.toContain('Le planning change demain');
  await picture(yann, 'who-reads-removed');
  await expectAccessible(yann);

  await write(sophie, 'Entre nous désormais');
  await karim.say(await karim.idOf('Machine à café'), 'Le café est prêt');
  await open(yann, 'Machine à café');
  await message(yann, 'Le café est prêt').waitFor();
  expect(heard()).not.toContain('Entre nous désormais');
  expect((await yann.request.get(`/api/chat/conversations/${id}/messages`)).status()).toBe(404);
  await yann.reload();
  await discussions(yann).getByText('Machine à café').waitFor();
  expect(await row(yann, 'Atelier – planning').count()).toBe(0);
  expect(await log(yann).getByText('Le planning change demain').count()).toBe(0);
  for (const page of [sophie, yann]) expectNoTrouble(page);
});
