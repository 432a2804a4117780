import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoTrouble, openWindow, picture, signIn } from './support/browser.ts';
import { serveForFile } from './support/serve-for-file.ts';

const { app, browser } = await serveForFile();

let sophie: Page;

beforeAll(async () => {
  sophie = await openWindow(browser, app.url);
  await signIn(sophie, 'smarchand');
});

test('a backup is made by its button and verified, by keyboard', async () => {
  await sophie.goto('/admin/backups');
  await sophie.getByText('Aucune sauvegarde pour l’instant').waitFor();
  await expectAccessible(sophie);
  await sophie.getByRole('button', { name: 'Sauvegarder maintenant' }).focus();
  await sophie.keyboard.press('Enter');
  await sophie.getByText(/^Dernière sauvegarde réussie/).waitFor();
  const verify = sophie.getByRole('button', { name: /^Vérifier la sauvegarde du / });
  await verify.focus();
  await sophie.keyboard.press('Enter');
  await sophie.getByText(/^Sauvegarde du .* intacte/).waitFor();
  await expect.poll(() => verify.evaluate((button) => button === document.activeElement)).toBe(true);
  await expectAccessible(sophie);
  await picture(sophie, 'backups');
  await sophie.goto('/admin/journal');
  await sophie.getByRole('listitem').filter({ hasText: 'a fait la sauvegarde' }).waitFor();
});

test('a token is shown once, opens what it was made for and nothing else, and nothing once revoked', async () => {
  const ask = async (token: string, path: string) =>
    (await fetch(`${app.url}/api${path}`, { headers: { authorization: `Bearer ${token}` } })).status;
  await sophie.goto('/admin/api');
  await sophie.getByRole('button', { name: 'Nouveau jeton' }).focus();
  await sophie.keyboard.press('Enter');
  await sophie.getByRole('textbox', { name: 'Nom' }).fill('Caisse');
  await sophie.getByRole('checkbox', { name: 'Lire : Contacts et dossiers' }).check();
  await expectAccessible(sophie);
  await sophie.getByRole('button', { name: 'Créer le jeton' }).click();
  const secret = sophie.getByRole('dialog', { name: 'Votre jeton' });
  const token = (await secret.getByText(/^miaou_/).textContent())!;
  await sophie.keyboard.press('Escape');
  expect(await secret.isVisible()).toBe(true);
  await secret.getByRole('button', { name: 'C’est noté' }).click();
  expect(await ask(token, '/contacts')).toBe(200);
  expect(await ask(token, '/orders')).toBe(403);
  await sophie.getByRole('button', { name: 'Révoquer le jeton Caisse' }).click();
  await sophie.getByRole('dialog').getByRole('button', { name: 'Révoquer' }).click();
  await sophie.getByText('Révoqué', { exact: true }).filter({ visible: true }).waitFor();
  expect(await ask(token, '/contacts')).toBe(401);
  await expectAccessible(sophie);
  await picture(sophie, 'tokens');
});

test('two people write the company at once: each field is chosen, and nothing is lost', async () => {
  const write = async (page: Page, fields: Record<string, string>) => {
    for (const [label, text] of Object.entries(fields))
      await page.getByLabel(label, { exact: true }).fill(text);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
  };
  const open = async (page: Page) => {
    await page.goto('/admin/company');
    await page.getByRole('button', { name: 'Modifier l’identité' }).click();
  };
  await open(sophie);
  const other = await sophie.context().newPage();
  await open(other);
  await write(other, { Téléphone: '04 73 00 00 01', Site: 'https://autre.example' });
  await other.getByText('https://autre.example').waitFor();
  await other.close();
  await write(sophie, { Téléphone: '04 73 00 00 02', Ville: 'Riom' });
  const both = sophie.getByRole('alert').filter({ hasText: 'en même temps que vous' });
  await both.waitFor();
  await expect.poll(() => both.evaluate((shown) => shown === document.activeElement)).toBe(true);
  await expectAccessible(sophie);
  await picture(sophie, 'company-both');
  // What only one has written is theirs already; the phone, that both have written, stays mine.
  const site = both.getByRole('radiogroup', { name: 'Site' });
  expect(await site.getByRole('radio', { name: /autre\.example/ }).isChecked()).toBe(true);
  await both.getByRole('button', { name: 'Reprendre avec ces choix' }).click();
  await sophie.getByRole('button', { name: 'Enregistrer' }).click();
  const identity = sophie.getByRole('region', { name: 'Identité', exact: true });
  await identity.getByText('04 73 00 00 02').waitFor();
  await identity.getByText('https://autre.example').waitFor();
  await identity.getByText('63000 Riom').waitFor();
  expectNoTrouble(sophie);
});

test('two people write the calendar at once: the closures of both stand, and the rest is chosen', async () => {
  await sophie.goto('/admin/company');
  const calendar = sophie.getByRole('region', { name: 'Calendrier de la société' });
  await sophie.getByRole('button', { name: 'Modifier le calendrier' }).click();
  const dialog = sophie.getByRole('dialog', { name: 'Calendrier de la société' });
  await dialog.getByRole('checkbox', { name: 'samedi' }).check();
  const company = await (await sophie.request.get('/api/company')).json();
  const { version, timezone, openWeekdays, closures } = company;
  const added = { firstOn: '2027-05-07', lastOn: '2027-05-07', name: 'Pont de mai' };
  const theirs = {
    ...{ version, timezone, openWeekdays, holidayRegion: 'alsace-moselle' },
    closures: [...closures, added],
  };
  expect((await sophie.request.put('/api/company/calendar', { data: theirs })).status()).toBe(200);
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  const both = dialog.getByRole('alert').filter({ hasText: 'en même temps que vous' });
  await both.waitFor();
  await expectAccessible(sophie);
  await picture(sophie, 'calendar-both');
  const isTheirs = (part: RegExp) =>
    both
      .getByRole('radiogroup', { name: part })
      .getByRole('radio', { name: /L’autre personne/ })
      .isChecked();
  // What only one has touched is taken from them; the rest of both is the same and not asked.
  expect([await isTheirs(/Pont de mai/), await isTheirs(/Jours fériés/)]).toEqual([true, true]);
  expect(await isTheirs(/Jours ouvrés/)).toBe(false);
  expect(await both.getByRole('radiogroup').count()).toBe(3);
  await both
    .getByRole('radiogroup', { name: /Jours fériés/ })
    .getByRole('radio', { name: /^Vous/ })
    .check();
  await both.getByRole('button', { name: 'Reprendre avec ces choix' }).click();
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await calendar.getByText(/samedi/).waitFor();
  await calendar.getByText(/Pont de mai/).waitFor();
  await calendar.getByText('France métropolitaine').waitFor();
  expectNoTrouble(sophie);
});
