import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, expectNoTrouble, openBrowser, phone, picture } from './support/browser.ts';
import { composer, enterChat, log, message, open, row, soon } from './support/chat.ts';
import { serveApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
let browser: Browser;
let photo: Buffer;

beforeAll(async () => {
  app = await serveApp({ demo: true });
  browser = await openBrowser();
  const plain = { width: 900, height: 600, channels: 3 as const, background: '#2e7d32' };
  photo = await sharp({ create: plain }).png().toBuffer();
});

afterAll(async () => {
  await browser.close();
  await app.close();
});

const attached = (page: Page) => page.getByRole('list', { name: 'Fichiers joints au message' });

/** Gives files to where one writes, as a drop or a paste does. */
const hand = (page: Page, how: 'drop' | 'paste', name: string, bytes: Buffer, type: string) =>
  composer(page).evaluate(
    (field, [act, fileName, base64, mime]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], fileName, { type: mime }));
      const shared = { bubbles: true, cancelable: true };
      if (act === 'paste')
        field.dispatchEvent(new ClipboardEvent('paste', { ...shared, clipboardData: data }));
      for (const moment of act === 'drop' ? ['dragenter', 'dragover', 'drop'] : [])
        field.dispatchEvent(new DragEvent(moment, { ...shared, dataTransfer: data }));
    },
    [how, name, bytes.toString('base64'), type] as const,
  );

/** Chooses a file by the button. */
async function attach(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Joindre des fichiers' }).click();
  await (await chooser).setFiles(file);
}

test('files come by button, drop and paste; the message waits for them, and its readers see them', async () => {
  const sophie = await enterChat(browser, app.url, 'smarchand');
  const karim = await enterChat(browser, app.url, 'kbenali', { viewport: phone, colorScheme: 'dark' });
  await open(sophie, 'Administratif');
  await open(karim, 'Administratif');

  // Held on its way, so that the way can be seen.
  let letGo = () => undefined as void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await sophie.route('**/api/chat/files*', async (route) => {
    await held;
    await route.continue();
  });
  await attach(sophie, { name: 'façade.png', mimeType: 'image/png', buffer: photo });
  await attached(sophie)
    .getByRole('progressbar', { name: /Envoi de façade.png/ })
    .waitFor({ state: 'attached' });
  await composer(sophie).click();
  await sophie.keyboard.type('La façade, et le reste');
  await sophie.keyboard.press('Enter');
  expect(await sophie.getByRole('button', { name: 'Envoyer', exact: true }).isDisabled()).toBe(true);
  await picture(sophie, 'files-progress');
  await expectAccessible(sophie);
  letGo();
  await attached(sophie).getByRole('button', { name: 'Retirer façade.png' }).waitFor();
  await sophie.unroute('**/api/chat/files*');

  await hand(sophie, 'drop', 'devis.txt', Buffer.from('Deux mille euros'), 'text/plain');
  await attached(sophie).getByRole('button', { name: 'Retirer devis.txt' }).waitFor();
  await hand(sophie, 'paste', 'collée.png', photo, 'image/png');
  await attached(sophie).getByRole('button', { name: 'Retirer collée.png' }).waitFor();
  await attached(sophie).getByRole('button', { name: 'Retirer collée.png' }).click();
  await expect.poll(() => attached(sophie).getByRole('listitem').count(), soon).toBe(2);
  await picture(sophie, 'files-attached');
  await sophie.keyboard.press('Escape');
  await sophie.getByRole('button', { name: 'Envoyer', exact: true }).click();

  const arrived = message(karim, 'La façade, et le reste');
  const preview = arrived.getByRole('img', { name: 'façade.png' });
  await preview.waitFor();
  await expect
    .poll(() => preview.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth), soon)
    .toBeGreaterThan(0);
  await picture(karim, 'files-phone-dark');
  await expectAccessible(karim);
  const [download] = await Promise.all([
    karim.waitForEvent('download'),
    arrived.getByRole('link', { name: /devis\.txt/ }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('devis.txt');
  await arrived.getByRole('button', { name: 'Agrandir façade.png' }).click();
  await karim.getByRole('dialog', { name: 'façade.png' }).getByRole('img', { name: 'façade.png' }).waitFor();
  await picture(karim, 'files-viewer');
  await expectAccessible(karim);
  await karim.keyboard.press('Escape');

  // Who may not read the message has none of its files.
  const address = (await preview.getAttribute('src'))!;
  const yann = await enterChat(browser, app.url, 'ylegoff');
  expect((await karim.request.get(address)).status()).toBe(200);
  expect((await yann.request.get(address)).status()).toBe(404);
  for (const page of [sophie, karim, yann]) expectNoTrouble(page);
});

test('a file goes on its way while another discussion is read, and waits where it was chosen', async () => {
  const sophie = await enterChat(browser, app.url, 'smarchand');
  const karim = await enterChat(browser, app.url, 'kbenali');
  await open(karim, 'Machine à café');
  await open(sophie, 'Machine à café');
  let letGo = () => undefined as void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await sophie.route('**/api/chat/files*', async (route) => {
    await held;
    await route.continue();
  });
  await attach(sophie, { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('Deux étages') });
  await attached(sophie).getByText('plan.txt').waitFor();
  await composer(sophie).click();
  await sophie.keyboard.type('Le plan');
  await sophie.keyboard.press('Enter');
  // What was asked for too soon is answered in words.
  await sophie.getByRole('status').getByText('Des fichiers sont encore en route').waitFor();

  await open(sophie, 'Administratif');
  await expect.poll(() => attached(sophie).count(), soon).toBe(0);
  await row(sophie, 'Machine à café').getByText('Brouillon').waitFor();
  const answered = sophie.waitForResponse('**/api/chat/files*');
  letGo();
  expect((await answered).status()).toBeLessThan(300);
  await open(sophie, 'Machine à café');
  await attached(sophie).getByRole('button', { name: 'Retirer plan.txt' }).waitFor();
  await sophie.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await message(karim, 'Le plan')
    .getByRole('link', { name: /plan\.txt/ })
    .waitFor();

  // One that fails meanwhile is told in the list, and tried again where it was chosen.
  await sophie.unroute('**/api/chat/files*');
  const full = { error: { code: 'platform.diskFull', data: {}, fields: [] } };
  let refuse = () => undefined as void;
  const refused = new Promise<void>((resolve) => (refuse = resolve));
  await sophie.route('**/api/chat/files*', async (route) => {
    await refused;
    await route.fulfill({ status: 507, json: full });
  });
  await attach(sophie, { name: 'devis.txt', mimeType: 'text/plain', buffer: Buffer.from('Deux mille') });
  await attached(sophie).getByText('devis.txt').waitFor();
  await open(sophie, 'Administratif');
  refuse();
  await row(sophie, 'Machine à café').getByText('fichier non joint').waitFor();
  await sophie.unroute('**/api/chat/files*');
  await open(sophie, 'Machine à café');
  await attached(sophie).getByRole('button', { name: 'Réessayer' }).click();
  await attached(sophie).getByRole('button', { name: 'Retirer devis.txt' }).waitFor();
  for (const page of [sophie, karim]) expectNoTrouble(page);
});

test('the pictures of a message are looked at whole, one after the other, by the arrow keys', async () => {
  const sophie = await enterChat(browser, app.url, 'smarchand');
  await open(sophie, 'Machine à café');
  const tall = { width: 900, height: 1600, channels: 3 as const, background: '#7d2e62' };
  const tower = await sharp({ create: tall }).png().toBuffer();
  await attach(sophie, { name: 'pré.png', mimeType: 'image/png', buffer: photo });
  await attach(sophie, { name: 'tour.png', mimeType: 'image/png', buffer: tower });
  await attached(sophie).getByRole('button', { name: 'Retirer pré.png' }).waitFor();
  await attached(sophie).getByRole('button', { name: 'Retirer tour.png' }).waitFor();
  await sophie.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await log(sophie).locator('li[data-message]').getByRole('button', { name: 'Agrandir tour.png' }).click();
  const viewer = (name: string) => sophie.getByRole('dialog', { name });
  await viewer('tour.png').getByRole('img', { name: 'tour.png' }).waitFor();
  // However tall the picture, what can be done with it is in sight.
  await expect
    .poll(async () => (await viewer('tour.png').getByText('Télécharger').boundingBox())?.y, soon)
    .toBeLessThan(860);
  await picture(sophie, 'files-viewer-tall');
  await sophie.keyboard.press('ArrowLeft');
  await viewer('pré.png').waitFor();
  await sophie.keyboard.press('ArrowLeft');
  await sophie.keyboard.press('ArrowRight');
  await viewer('tour.png').waitFor();
  await expectAccessible(sophie);
  await sophie.keyboard.press('Escape');
  await expect
    .poll(() => sophie.evaluate(() => document.activeElement?.getAttribute('aria-label')), soon)
    .toBe('Agrandir tour.png');
  expectNoTrouble(sophie);
  await sophie.context().close();
});

test('a file that lies about its type says so before and after it is sent; one too heavy is refused in words', async () => {
  const sophie = await enterChat(browser, app.url, 'smarchand');
  const karim = await enterChat(browser, app.url, 'kbenali');
  for (const page of [sophie, karim]) await open(page, 'Machine à café');
  await composer(sophie).click();
  await sophie.keyboard.type('Regardez cette image');
  const heavy = Buffer.alloc(25 * 1024 * 1024 + 1);
  await attach(sophie, { name: 'film.mp4', mimeType: 'video/mp4', buffer: heavy });
  await sophie.getByText(/film\.mp4.*trop lourd.*25\sMo au plus/).waitFor();
  expect(await composer(sophie).innerText()).toContain('Regardez cette image');

  const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]);
  program.write('PE\0\0', 0x80);
  program.writeUInt32LE(0x80, 0x3c);
  await attach(sophie, { name: 'vacances.png', mimeType: 'image/png', buffer: program });
  await attached(sophie).getByText('n’est pas ce que dit son nom').waitFor();
  await picture(sophie, 'files-lying');
  await expectAccessible(sophie);
  await sophie.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await message(karim, 'vacances.png')
    .getByText(/Le contenu n’est pas ce que dit l’extension/)
    .waitFor();
  expect(await log(karim).getByRole('img', { name: 'vacances.png' }).count()).toBe(0);
  await picture(karim, 'files-lying-received');
  await expectAccessible(karim);
  for (const page of [sophie, karim]) expectNoTrouble(page);
});

test('a file that could not be joined is not left behind unsaid', async () => {
  const sophie = await enterChat(browser, app.url, 'smarchand');
  await open(sophie, 'Machine à café');
  await sophie.route('**/api/chat/files', (route) => route.abort());
  await attach(sophie, { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('plan') });
  await attached(sophie).getByRole('button', { name: 'Retirer plan.txt' }).waitFor();
  await composer(sophie).click();
  await sophie.keyboard.type('Voici le plan');
  await sophie.keyboard.press('Enter');
  const question = sophie.getByRole('dialog', { name: 'Envoyer sans ce fichier ?' });
  await question.getByText(/plan\.txt n’a pas pu être joint/).waitFor();
  await picture(sophie, 'files-without');
  // Enter, pressed once more in passing, loses nothing.
  await expect
    .poll(() => question.getByRole('button', { name: 'Ne pas envoyer' }).evaluate(isFocused))
    .toBe(true);
  await sophie.keyboard.press('Enter');
  await question.waitFor({ state: 'hidden' });
  expect(await composer(sophie).innerText()).toContain('Voici le plan');
  await sophie.unroute('**/api/chat/files');
  await attached(sophie).getByRole('button', { name: 'Réessayer' }).click();
  await attached(sophie).getByRole('progressbar').waitFor({ state: 'detached' });
  await expect.poll(() => attached(sophie).getByRole('button', { name: 'Réessayer' }).count(), soon).toBe(0);
  await sophie.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await message(sophie, 'Voici le plan')
    .getByRole('link', { name: /plan\.txt/ })
    .waitFor();

  await sophie.route('**/api/chat/files', (route) => route.abort());
  await attach(sophie, { name: 'perdu.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
  await attached(sophie).getByRole('button', { name: 'Retirer perdu.txt' }).waitFor();
  await composer(sophie).click();
  await sophie.keyboard.type('Tant pis');
  await sophie.keyboard.press('Enter');
  await sophie.getByRole('button', { name: 'Envoyer sans ce fichier' }).click();
  await message(sophie, 'Tant pis').waitFor();
  await expect.poll(() => attached(sophie).count(), soon).toBe(0);
  expectNoTrouble(sophie);
});

const isFocused = (element: Element) => element === document.activeElement;
