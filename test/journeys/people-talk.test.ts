import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectNoTrouble, openWindow, phone, picture, signIn } from './support/browser.ts';
import { serveForFile } from './support/serve-for-file.ts';

const { app, browser } = await serveForFile();

/** A person in a browser of their own, in the chat's window, opened from the menu. */
async function enterChat(login: string): Promise<Page> {
  const page = await openWindow(browser, app.url);
  await signIn(page, login);
  await page.getByRole('menuitem', { name: 'Métier' }).click();
  await page.getByRole('menuitem', { name: 'Clavardage' }).click();
  await page.getByRole('list', { name: 'Canaux' }).waitFor();
  return page;
}

const row = (page: Page, conversation: string) =>
  page
    .getByRole('list', { name: /^(Canaux|Discussions privées)$/ })
    .getByRole('button', { name: new RegExp(`^${conversation}`) });
const messages = (page: Page, channel: string) => page.getByRole('log', { name: `Messages de ${channel}` });
const composer = (page: Page) => page.getByRole('textbox', { name: /^Message pour/ });

test('two people talk in a channel of their own; a third sees nothing of it', async () => {
  const [sophie, karim, elodie] = [
    await enterChat('smarchand'),
    await enterChat('kbenali'),
    await enterChat('evasseur'),
  ];
  const overheard: string[] = [];
  elodie.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => overheard.push(String(payload))),
  );
  // What a shared worker hears can be seen from no page: without one, the page holds the live line itself.
  await elodie.addInitScript(() => void Reflect.deleteProperty(globalThis, 'SharedWorker'));
  await elodie.reload();
  await elodie.getByRole('list', { name: 'Canaux' }).waitFor();

  await sophie.getByRole('button', { name: 'Nouveau canal' }).click();
  const dialog = sophie.getByRole('dialog', { name: 'Créer un canal' });
  // Too long is said in words beside the field, and nothing of it is lost or cut.
  await dialog.getByLabel('Nom du canal').fill('g'.repeat(61));
  await dialog.getByRole('button', { name: 'Créer le canal' }).click();
  await dialog.getByText(/60 caractères/).waitFor();
  expect(await dialog.getByLabel('Nom du canal').inputValue()).toBe('g'.repeat(61));
  await dialog.getByLabel('Nom du canal').fill('Projet Gergovie');
  await dialog.getByRole('radio', { name: 'Violet' }).check({ force: true });
  await dialog.getByRole('checkbox', { name: /Karim/ }).check();
  await picture(sophie, 'chat-create-channel');
  // What was chosen is not given up by a key.
  await sophie.keyboard.press('Escape');
  await sophie.getByRole('button', { name: 'Continuer à écrire' }).click();
  expect(await dialog.getByLabel('Nom du canal').inputValue()).toBe('Projet Gergovie');
  await dialog.getByRole('button', { name: 'Créer le canal' }).click();
  await row(sophie, 'Projet Gergovie').waitFor();

  await composer(sophie).click();
  await sophie.keyboard.type('La baie ');
  await sophie.keyboard.press('Control+b');
  await sophie.keyboard.type('sort ce matin');
  await sophie.keyboard.press('Control+b');
  await sophie.keyboard.type(' :-) ');
  await sophie.getByText('Karim (SC) lira ce message.').waitFor();
  await sophie.keyboard.press('Enter');
  const own = messages(sophie, 'Projet Gergovie');
  await own.getByText('sort ce matin').waitFor();
  await expect.poll(() => own.locator('strong').innerText()).toBe('sort ce matin');
  await expect.poll(() => own.innerText()).toContain('🙂');

  // Karim had the window open all along: the channel comes to him with its star, told in words too.
  await row(karim, 'Projet Gergovie').getByText('1 nouveau message').waitFor({ state: 'attached' });
  await picture(karim, 'chat-star');
  await row(karim, 'Projet Gergovie').click();
  await messages(karim, 'Projet Gergovie').getByText('sort ce matin').waitFor();
  await expect.poll(() => row(karim, 'Projet Gergovie').innerText()).not.toContain('nouveau');

  await composer(karim).click();
  await karim.keyboard.type('Parfait, merci');
  await karim.keyboard.press('Enter');
  await own.getByText('Parfait, merci').waitFor();
  await expect.poll(() => own.innerText()).not.toContain('Envoi…');

  // Élodie is in no such channel: no line, no frame, no address that answers.
  expect(await elodie.getByText('Projet Gergovie').count()).toBe(0);
  const listed = await sophie.request.get('/api/chat/conversations');
  const { conversations } = (await listed.json()) as { conversations: { id: string; name: string | null }[] };
  const { id } = conversations.find(({ name }) => name === 'Projet Gergovie')!;
  const address = `/api/chat/conversations/${id}/messages`;
  expect((await sophie.request.get(address)).status()).toBe(200);
  expect((await elodie.request.get(address)).status()).toBe(404);
  expect(overheard.length).toBeGreaterThan(0);
  expect(overheard.join('\n')).not.toMatch(/sort ce matin|Projet Gergovie|Parfait, merci/);

  await picture(sophie, 'chat-two-people');
  await expectAccessible(sophie);
  for (const page of [sophie, karim, elodie]) expectNoTrouble(page);
});

test('people stand at the right by status; a double click makes one a recipient, and the message private', async () => {
  const chloe = await enterChat('cdupre');
  const sophie = await enterChat('smarchand');
  const people = sophie.getByRole('complementary', { name: 'Utilisateurs' });
  await people
    .getByRole('list', { name: /Connectés/ })
    .getByText('Chloé')
    .waitFor();
  await people
    .getByRole('list', { name: /Absents/ })
    .getByText('Tom_Vichy')
    .waitFor();
  await people
    .getByRole('list', { name: /Vous-même/ })
    .getByText('Sophie')
    .waitFor();

  await row(sophie, 'Service marketing').click();
  await people.getByText('Chloé', { exact: true }).dblclick();
  await sophie.getByText(/Chloé n’est pas dans ce canal/).waitFor();
  await composer(sophie).click();
  await sophie.keyboard.type('Entre nous deux');
  await sophie.keyboard.press('Enter');
  await row(chloe, 'Sophie')
    .getByText(/nouveau/)
    .waitFor({ state: 'attached' });
  await row(chloe, 'Sophie').click();
  await chloe.getByRole('log').getByText('Entre nous deux').waitFor();
  const elodie = await enterChat('evasseur');
  await row(elodie, 'Service marketing').click();
  await elodie.getByRole('log').getByText('J’ai relu les deux messages').waitFor();
  expect(await elodie.getByText('Entre nous deux').count()).toBe(0);
});

test('a message written while the server is down leaves by itself when it is back, once', async () => {
  const sophie = await enterChat('smarchand');
  await row(sophie, 'Machine à café').click();
  await messages(sophie, 'Machine à café').getByText('Quelqu’un a vu ma tasse').waitFor();
  const restarted = app.restart();
  await composer(sophie).click();
  await sophie.keyboard.type('Écrit pendant la coupure');
  await sophie.keyboard.press('Enter');
  await restarted;
  const log = messages(sophie, 'Machine à café');
  await log.getByText('Écrit pendant la coupure').waitFor();
  await expect.poll(() => log.innerText(), { timeout: 30_000 }).not.toMatch(/Envoi…|Non envoyé/);
  await sophie.reload();
  await log.getByText('Écrit pendant la coupure').waitFor();
  expect(await log.getByText('Écrit pendant la coupure').count()).toBe(1);
});

test('the widget Miaou ! shows the same conversation on the desktop', async () => {
  const karim = await openWindow(browser, app.url);
  await signIn(karim, 'kbenali');
  const widget = karim.getByRole('region', { name: 'Miaou !' });
  await row(karim, 'Atelier – planning').click();
  await widget.getByRole('log').getByText('Le 14 décembre, sans risque.').waitFor();
  const yann = await enterChat('ylegoff');
  await row(yann, 'Atelier – planning').click();
  await composer(yann).click();
  await yann.keyboard.type('Vu depuis le bureau ?');
  await yann.keyboard.press('Enter');
  await widget.getByRole('log').getByText('Vu depuis le bureau ?').waitFor();
  await picture(karim, 'desktop-widget');
  await expectAccessible(karim);
  expectNoTrouble(karim);
});

test('on a phone there is one pane at a time, and dark stays readable', async () => {
  const page = await openWindow(browser, app.url, { viewport: phone, colorScheme: 'dark' });
  await signIn(page, 'smarchand', '/chat');
  await page.getByRole('list', { name: 'Canaux' }).waitFor();
  await picture(page, 'chat-phone-list');
  await row(page, 'Administratif').click();
  await messages(page, 'Administratif').getByText('Je l’appelle').waitFor();
  expect(await page.getByRole('list', { name: 'Canaux' }).isVisible()).toBe(false);
  await picture(page, 'chat-phone-messages');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Retour aux discussions' }).click();
  await page.getByRole('list', { name: 'Canaux' }).waitFor();
});
