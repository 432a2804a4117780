import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  expectAccessible,
  expectNoTrouble,
  openWindow,
  patience as soon,
  picture,
  signIn,
} from './support/browser.ts';
import { serveForFile } from './support/serve-for-file.ts';

const { app, browser } = await serveForFile();

/** A person in a browser of their own, in the chat's window. */
async function enterChat(login: string): Promise<Page> {
  const page = await openWindow(browser, app.url);
  await signIn(page, login, '/chat');
  await page.getByRole('list', { name: 'Canaux' }).waitFor();
  return page;
}

const list = (page: Page) => page.getByRole('navigation', { name: 'Discussions' });
const row = (page: Page, title: string) => list(page).getByRole('button', { name: new RegExp(`^${title}`) });
const titlesOf = (page: Page, section: string) =>
  list(page)
    .getByRole('list', { name: section })
    .locator('[data-row]')
    .evaluateAll((rows) => rows.map((one) => (one as HTMLElement).innerText.split('\n')[0]));
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLElement).innerText.split('\n')[0]);

async function choose(page: Page, title: string, act: string | RegExp): Promise<void> {
  await row(page, title).click({ button: 'right' });
  await page.getByRole('menuitem', { name: act }).click();
}

test('a channel open to all takes everybody in; who leaves it comes back by the list of open channels', async () => {
  const [karim, elodie] = [await enterChat('kbenali'), await enterChat('evasseur')];
  await karim.getByRole('button', { name: 'Nouveau canal' }).click();
  const dialog = karim.getByRole('dialog', { name: 'Créer un canal' });
  await dialog.getByText('Personne d’autre que vous ne lira ce canal pour l’instant.').waitFor();
  await dialog.getByLabel('Nom du canal').fill('Covoiturage');
  await dialog.getByRole('radio', { name: 'Autre couleur' }).check({ force: true });
  await dialog.getByLabel('Code de la couleur').fill('ffe066');
  await dialog.getByRole('radio', { name: /Ouvert à tous/ }).check();
  await dialog.getByText('Les 6 personnes de l’entreprise liront ce canal.').waitFor();
  await picture(karim, 'chat-create-open-channel');
  await expectAccessible(karim);
  await dialog.getByRole('button', { name: 'Créer le canal' }).click();
  await karim.getByText('Ouvert à tous · 6 membres').waitFor();

  await row(elodie, 'Covoiturage').waitFor();
  await choose(elodie, 'Covoiturage', /Quitter/);
  await elodie
    .getByRole('dialog')
    .getByText(/vous pourrez y revenir/)
    .waitFor();
  await elodie.getByRole('button', { name: 'Quitter', exact: true }).click();
  await row(elodie, 'Covoiturage').waitFor({ state: 'detached' });
  await karim.getByText('Ouvert à tous · 5 membres').waitFor();

  await elodie.getByRole('button', { name: 'Parcourir les canaux ouverts' }).click();
  await elodie.getByRole('button', { name: 'Rejoindre Covoiturage' }).click();
  await row(elodie, 'Covoiturage').waitFor();
  await karim.getByText('Ouvert à tous · 6 membres').waitFor();
  for (const page of [karim, elodie]) expectNoTrouble(page);
});

test('the list is settled by keys alone, on all devices of the person and on nobody else’s', async () => {
  const [sophie, elsewhere, karim] = [
    await enterChat('smarchand'),
    await enterChat('smarchand'),
    await enterChat('kbenali'),
  ];
  const before = await titlesOf(karim, 'Canaux');
  await row(sophie, 'Administratif').focus();
  await sophie.keyboard.press('End');
  await sophie.keyboard.press('Home');
  expect(await focused(sophie)).toBe('Administratif');
  await sophie.keyboard.type('mach');
  expect(await focused(sophie)).toBe('Machine à café');

  await sophie.keyboard.press('Alt+ArrowUp');
  await list(sophie)
    .getByText(/Machine à café\s»\s: place \d sur \d\./)
    .waitFor({ state: 'attached' });
  expect(await focused(sophie)).toBe('Machine à café');
  const moved = await titlesOf(sophie, 'Canaux');
  expect(moved).not.toEqual(before);
  await expect.poll(() => titlesOf(elsewhere, 'Canaux'), soon).toEqual(moved);

  await sophie.keyboard.press('Shift+F10');
  await sophie.getByRole('menuitem', { name: 'Ajouter aux favoris' }).focus();
  await sophie.keyboard.press('Enter');
  await expect.poll(() => titlesOf(elsewhere, 'Favoris'), soon).toEqual(['Machine à café']);
  await expect.poll(() => focused(sophie), soon).toBe('Machine à café');
  await picture(sophie, 'chat-favourites');
  await sophie.reload();
  await expect.poll(() => titlesOf(sophie, 'Favoris'), soon).toEqual(['Machine à café']);
  expect(await titlesOf(sophie, 'Canaux')).toEqual(moved.filter((title) => title !== 'Machine à café'));
  expect(await titlesOf(karim, 'Canaux')).toEqual(before);
  expect(await list(karim).getByRole('list', { name: 'Favoris' }).count()).toBe(0);
  for (const page of [sophie, elsewhere, karim]) expectNoTrouble(page);
});

test('a row is dragged to its place, and stays there', async () => {
  const sophie = await enterChat('smarchand');
  const titles = await titlesOf(sophie, 'Canaux');
  const [first, last] = [titles[0]!, titles.at(-1)!];
  await expect.poll(() => list(sophie).locator('li[draggable="true"]').count(), soon).toBeGreaterThan(0);
  await row(sophie, last).dragTo(row(sophie, first), { targetPosition: { x: 60, y: 4 } });
  await expect.poll(() => titlesOf(sophie, 'Canaux'), soon).toEqual([last, ...titles.slice(0, -1)]);
  await sophie.reload();
  await expect.poll(() => titlesOf(sophie, 'Canaux'), soon).toEqual([last, ...titles.slice(0, -1)]);
});

test('a muted channel is told in the list and not in the menu bar', async () => {
  const [chloe, karim] = [await enterChat('cdupre'), await enterChat('kbenali')];
  await choose(chloe, 'Administratif', 'Marquer comme lu');
  await choose(chloe, 'Machine à café', 'Marquer comme lu');
  await choose(chloe, 'Sophie', 'Marquer comme lu');
  await chloe.getByRole('link', { name: 'Clavardage : rien de nouveau' }).waitFor();
  await choose(chloe, 'Administratif', 'Mettre en sourdine');
  await row(chloe, 'Administratif').getByText('en sourdine').waitFor({ state: 'attached' });

  await row(karim, 'Administratif').click();
  await karim.getByRole('textbox', { name: /^Message pour/ }).click();
  await karim.keyboard.type('Chut');
  await karim.keyboard.press('Enter');
  await row(chloe, 'Administratif').getByText('1 nouveau message').waitFor({ state: 'attached' });
  await chloe.getByRole('link', { name: 'Clavardage : rien de nouveau' }).waitFor();
  await picture(chloe, 'chat-muted');
  await expectAccessible(chloe);
});

test('an archived channel is folded away, says why nobody writes in it, and its owner alone reopens it', async () => {
  const [sophie, karim] = [await enterChat('smarchand'), await enterChat('kbenali')];
  await choose(sophie, 'Administratif', /Archiver/);
  await sophie.getByRole('dialog').getByRole('button', { name: 'Archiver' }).click();
  await row(sophie, 'Administratif').waitFor({ state: 'detached' });

  await karim.getByRole('button', { name: /^Archivés/ }).click();
  await row(karim, 'Administratif').click();
  await karim.getByText(/Ce canal est archivé/).waitFor();
  await karim.getByText('Sophie peut le rouvrir.').waitFor();
  expect(await karim.getByRole('button', { name: 'Rouvrir le canal' }).count()).toBe(0);
  await picture(karim, 'chat-archived');
  await expectAccessible(karim);

  await sophie.getByRole('button', { name: /^Archivés/ }).click();
  await row(sophie, 'Administratif').click();
  await sophie.getByRole('button', { name: 'Rouvrir le canal' }).click();
  await expect.poll(() => titlesOf(karim, 'Canaux'), soon).toContain('Administratif');
  await karim.getByText(/Ce canal est archivé/).waitFor({ state: 'detached' });
  for (const page of [sophie, karim]) expectNoTrouble(page);
});
