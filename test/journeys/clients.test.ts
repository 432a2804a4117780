import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { expectAccessible, expectNoTrouble, openWindow, picture, signIn } from './support/browser.ts';
import { openColleague } from './support/chat.ts';
import { serveForFile } from './support/serve-for-file.ts';

const { app, browser } = await serveForFile();

interface Kept {
  version: number;
  mobile: string | null;
  city: string | null;
  group: string;
}

test('a contact changed by two people at once: the second sees both versions, chooses, and loses nothing', async () => {
  const page = await openWindow(browser, app.url);
  await signIn(page, 'kbenali');
  const sophie = await openColleague(app, 'smarchand');
  await page.goto('/contacts/new');
  await page.getByRole('textbox', { name: 'Prénom' }).fill('Aïcha');
  await page.getByRole('textbox', { name: 'Nom', exact: true }).fill('Bouchéry');
  await page.getByRole('button', { name: 'Créer le contact' }).click();
  await page.getByRole('heading', { name: /Aïcha Bouchéry/, level: 1 }).waitFor();
  const path = new URL(page.url()).pathname;
  const kept = () => sophie.call<Kept>('GET', path);

  await page.getByRole('button', { name: 'Modifier', exact: true }).click();
  await page.getByRole('textbox', { name: 'Mobile' }).fill('06 39 98 11 11');
  const { version } = await kept();
  await sophie.call('PATCH', path, { version, mobile: '06 39 98 22 22', city: 'Vichy' });
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  const both = page.getByRole('alert').filter({ hasText: 'Rien n’est perdu' });
  await both.waitFor();
  await both.getByText('06 39 98 22 22').waitFor();
  await picture(page, 'contact-two-versions');
  await expectAccessible(page);
  await both.getByRole('radio', { name: '06 39 98 11 11' }).check();
  await both.getByRole('button', { name: 'Reprendre ces choix' }).click();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByRole('button', { name: 'Modifier', exact: true }).waitFor();
  // What was chosen of the two, and what only the other one wrote.
  expect(await kept()).toMatchObject({ mobile: '06 39 98 11 11', city: 'Vichy', group: 'client' });
  await page.getByRole('tab', { name: 'Journal' }).click();
  await page.getByText('mobile, ville').waitFor();
  expectNoTrouble(page);
});

test('the list finds without accents, keeps what is asked as a view, and leaves as a file', async () => {
  const page = await openWindow(browser, app.url);
  await signIn(page, 'smarchand', '/contacts');
  await page.getByRole('searchbox', { name: 'Chercher un contact' }).fill('LEFEBVRE');
  await page.getByText('1 contact', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Mme Zoé Lefèbvre' }).waitFor();
  await page.getByRole('button', { name: 'Vues' }).click();
  await page.getByRole('menuitem', { name: 'Enregistrer cette vue…' }).click();
  const naming = page.getByRole('dialog');
  await naming.getByRole('textbox', { name: 'Nom de la vue' }).fill('À rappeler');
  await naming.getByRole('button', { name: 'Enregistrer' }).click();
  await naming.waitFor({ state: 'hidden' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Exporter' }).click(),
  ]);
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain('Lefèbvre');
  expectNoTrouble(page);
});

test('everything held on a person leaves as an archive; erased, the person is found no more', async () => {
  const page = await openWindow(browser, app.url);
  await signIn(page, 'smarchand', '/contacts/c1');
  await page.getByRole('button', { name: 'Données personnelles' }).click();
  await page.getByRole('menuitem', { name: /Tout exporter/ }).click();
  const dossier = page.getByRole('dialog');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dossier.getByRole('button', { name: 'Télécharger' }).click(),
  ]);
  expect((await readFile(await file.path())).subarray(0, 2).toString()).toBe('PK');
  await dossier.getByText('L’archive est enregistrée').waitFor();
  await page.keyboard.press('Escape');
  await dossier.waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: 'Données personnelles' }).click();
  await page.getByRole('menuitem', { name: 'Effacer la personne…' }).click();
  const erasing = page.getByRole('dialog', { name: /^Effacer/ });
  await erasing.getByText('Pièces comptables').waitFor();
  await expectAccessible(page);
  await erasing.getByRole('textbox', { name: /Pour confirmer/ }).fill('Mme Hélène Fournier-Bécu');
  await erasing.getByRole('button', { name: 'Effacer définitivement' }).click();
  await page.waitForURL(/\/contacts$/);
  await page.getByRole('link', { name: /Lefèbvre/ }).waitFor();
  expect(await page.getByRole('link', { name: /Fournier-Bécu/ }).count()).toBe(0);
  expectNoTrouble(page);
});

test('two files of one person become one, and say what moves', async () => {
  const page = await openWindow(browser, app.url);
  await signIn(page, 'smarchand', '/contacts/c4');
  await page.getByRole('button', { name: 'Autres actions' }).click();
  await page.getByRole('menuitem', { name: /Fusionner/ }).click();
  const merging = page.getByRole('dialog', { name: 'Fusionner deux contacts' });
  await merging.getByRole('combobox').fill('lefebvre');
  await page.getByRole('option', { name: /Lefèbvre/ }).click();
  await merging.getByRole('button', { name: 'Comparer' }).click();
  await merging.getByText('1 commande', { exact: true }).waitFor();
  // The keyboard goes on in the dialog.
  expect(await merging.locator(':focus').innerText()).toBe('Garder l’autre');
  await picture(page, 'contacts-merged');
  await expectAccessible(page);
  await merging.getByRole('button', { name: 'Fusionner' }).click();
  await merging.waitFor({ state: 'hidden' });
  await page.goto('/contacts');
  await page.getByRole('link', { name: /Aubigny/ }).waitFor();
  expect(await page.getByRole('link', { name: /Lefèbvre/ }).count()).toBe(0);
  expectNoTrouble(page);
});
