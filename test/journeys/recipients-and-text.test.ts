import { expect, test } from 'vitest';
import { expectAccessible, expectNoTrouble, picture } from './support/browser.ts';
import {
  composer,
  enterChat,
  enterOverheard,
  hasStar,
  log,
  message,
  open,
  row,
  soon,
  write,
} from './support/chat.ts';
import { serveForFile } from './support/serve-for-file.ts';

const { app, browser } = await serveForFile();

test('a name typed among the recipients: the line says who will read, and a private discussion opens', async () => {
  const sophie = await enterChat(browser, app.url, 'smarchand');
  const thomas = await enterChat(browser, app.url, 'tnguyen');
  await open(sophie, 'Service marketing');
  const recipients = sophie.getByRole('combobox', { name: 'Destinataires' });
  await recipients.fill('tho');
  await sophie.getByRole('option', { name: /Thomas|Tom_Vichy/ }).waitFor();
  // Enter takes whom one means, and nobody else after that.
  await recipients.press('Enter');
  await recipients.press('Enter');
  await sophie.getByText(/Tom_Vichy n’est pas dans ce canal.*privée avec Tom_Vichy\.$/).waitFor();
  await picture(sophie, 'recipients-direct');
  await expectAccessible(sophie);
  await composer(sophie).click();
  await sophie.keyboard.type('Ta tasse est revenue');
  await sophie.keyboard.press('Enter');
  await sophie.getByRole('heading', { name: 'Tom_Vichy' }).waitFor();
  await message(sophie, 'Ta tasse est revenue').waitFor();
  await expect.poll(() => hasStar(thomas, 'Sophie'), soon).toBe(true);
  await open(thomas, 'Sophie');
  await message(thomas, 'Ta tasse est revenue').waitFor();
  await expect.poll(() => hasStar(thomas, 'Sophie'), soon).toBe(false);
  for (const page of [sophie, thomas]) expectNoTrouble(page);
});

test('a double click among members makes an aside, of which the third member has not a byte', async () => {
  const sophie = await enterChat(browser, app.url, 'smarchand');
  const karim = await enterChat(browser, app.url, 'kbenali');
  const { page: chloe, heard } = await enterOverheard(browser, app.url, 'cdupre');
  for (const page of [sophie, karim, chloe]) await open(page, 'Administratif');
  await sophie
    .getByRole('complementary', { name: 'Utilisateurs' })
    .getByText('Karim (SC)', { exact: true })
    .dblclick();
  await sophie.getByText('Aparté : seulement Karim (SC) et vous.').waitFor();
  await write(sophie, 'Garde cela pour toi');
  await message(karim, 'Garde cela pour toi')
    .getByText(/^En aparté/)
    .waitFor();
  await picture(karim, 'recipients-aside');
  await write(karim, 'Pour tous, de nouveau');
  await message(chloe, 'Pour tous, de nouveau').waitFor();
  expect(await log(chloe).getByText('Garde cela pour toi').count()).toBe(0);
  expect(heard()).not.toContain('Garde cela pour toi');
  await expectAccessible(karim);
  for (const page of [sophie, karim, chloe]) expectNoTrouble(page);
});

test('formatting, lines and smileys arrive as written; what looks like a script arrives as text', async () => {
  const sophie = await enterChat(browser, app.url, 'smarchand');
  const karim = await enterChat(browser, app.url, 'kbenali');
  const alarms: string[] = [];
  for (const page of [sophie, karim]) {
    page.on('dialog', (dialog) => {
      alarms.push(dialog.message());
      void dialog.dismiss();
    });
    await open(page, 'Machine à café');
  }
  await composer(sophie).click();
  await sophie.getByRole('button', { name: 'Gras' }).click();
  await sophie.keyboard.type('Livraison');
  await sophie.getByRole('button', { name: 'Gras' }).click();
  await sophie.keyboard.type(' à 9 h');
  await sophie.keyboard.press('Shift+Enter');
  await sophie.keyboard.type('au dépôt ;-) ');
  await sophie.keyboard.press('Enter');
  const arrived = message(karim, 'Livraison');
  await arrived.waitFor();
  expect(await arrived.locator('strong').innerText()).toBe('Livraison');
  expect(await arrived.innerText()).toMatch(/à 9 h\nau dépôt 😉/);

  const attack = '<script>alert(1)</script><img src=x onerror=alert(2)>';
  await write(sophie, attack);
  await message(karim, attack).waitFor();
  expect(await log(karim).locator('script, img[src="x"]').count()).toBe(0);
  expect(alarms).toEqual([]);

  await composer(sophie).click();
  await sophie.getByRole('button', { name: 'Ajouter un smiley' }).click();
  await sophie.getByRole('searchbox', { name: 'Chercher un smiley' }).fill('chat');
  await sophie.getByRole('gridcell').first().waitFor();
  await picture(sophie, 'smileys');
  await expectAccessible(sophie);
  await sophie.keyboard.press('Escape');
  await picture(karim, 'formatting');
  for (const page of [sophie, karim]) expectNoTrouble(page);
  expect(await row(karim, 'Machine à café').count()).toBe(1);
});
