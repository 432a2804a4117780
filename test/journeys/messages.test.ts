import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  expectAccessible,
  expectNoTrouble,
  openWindow,
  patience,
  phone,
  picture,
  signIn,
} from './support/browser.ts';
import { serveForFile } from './support/serve-for-file.ts';

const { app, browser } = await serveForFile();

const log = (page: Page) => page.getByRole('log');
const row = (page: Page, text: string) => log(page).locator('li[data-message]').filter({ hasText: text });
const composer = (page: Page) => page.getByRole('textbox', { name: /^Message pour/ });
const listed = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Canaux' }).getByRole('button', { name: new RegExp(`^${name}`) });

async function enter(login: string, channel: string, options = {}): Promise<Page> {
  const page = await openWindow(browser, app.url, options);
  await signIn(page, login, '/chat');
  await listed(page, channel).click();
  await composer(page).waitFor();
  return page;
}

async function say(page: Page, text: string): Promise<void> {
  await composer(page).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await row(page, text).first().waitFor();
  await expect.poll(() => log(page).innerText(), patience).not.toContain('Envoi…');
}

test('a message on its way stands where it will, and says why it waits', async () => {
  const sophie = await enter('smarchand', 'Machine à café');
  await say(sophie, 'Un café ?');
  let letGo = () => undefined as void;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await sophie.route('**/messages', async (route) => {
    await held;
    await route.continue();
  });
  await composer(sophie).click();
  await sophie.keyboard.type('Ou un thé ?');
  await sophie.keyboard.press('Enter');
  // Without the name and the face, as it will be once it is there.
  const last = log(sophie).locator('li').last();
  await last.getByText('Envoi…').waitFor();
  expect(await last.innerText()).not.toContain('Sophie');
  letGo();
  await row(sophie, 'Ou un thé ?').waitFor();
  expect(await last.innerText()).not.toContain('Sophie');

  await sophie.unroute('**/messages');
  const full = { error: { code: 'platform.diskFull', data: {}, fields: [] } };
  await sophie.route('**/messages', (route) => route.fulfill({ status: 507, json: full }));
  await composer(sophie).click();
  await sophie.keyboard.type('De l’eau');
  await sophie.keyboard.press('Enter');
  await last.getByText(/Le disque du serveur est plein.*Miaou réessaie tout seul/).waitFor();
  await picture(sophie, 'message-waits');
  await sophie.unroute('**/messages');
  await row(sophie, 'De l’eau').waitFor();
  expectNoTrouble(sophie);
  await sophie.context().close();
});

test('by keyboard alone: reply, react, edit and delete, and what the others see of it', async () => {
  const [sophie, karim] = [
    await enter('smarchand', 'Machine à café'),
    await enter('kbenali', 'Machine à café'),
  ];
  await say(karim, 'Qui a fini le café ?');
  await row(sophie, 'Qui a fini le café ?').waitFor();

  // The arrows go from message to message; a letter acts on the one that has the focus.
  await log(sophie).focus();
  await sophie.keyboard.press('ArrowUp');
  await expect.poll(() => row(sophie, 'Qui a fini le café ?').evaluate(isFocused), patience).toBe(true);
  await sophie.keyboard.press('Enter');
  await sophie.getByRole('menuitem', { name: /^Répondre/ }).waitFor();
  await picture(sophie, 'chat-message-menu');
  await expectAccessible(sophie);
  await sophie.keyboard.press('Escape');
  await expect.poll(() => row(sophie, 'Qui a fini le café ?').evaluate(isFocused), patience).toBe(true);
  await sophie.keyboard.press('r');
  await expect.poll(() => composer(sophie).evaluate(isFocused), patience).toBe(true);
  await sophie.keyboard.type('C’etait moi');
  await sophie.keyboard.press('Enter');
  const answer = row(karim, 'C’etait moi');
  await answer.getByText('Qui a fini le café ?').waitFor();

  // An emoji of the six at hand, from the menu; the other person sees it, and adds to it with the mouse.
  await log(sophie).focus();
  await row(sophie, 'Qui a fini le café ?').first().focus();
  await sophie.keyboard.press('Enter');
  await sophie.getByRole('menuitem', { name: 'Réagir par 😂' }).waitFor();
  await sophie.getByRole('menuitem', { name: 'Réagir par 😂' }).press('Enter');
  const chip = row(karim, 'Qui a fini le café ?').first().getByRole('button', { name: /^😂 1/ });
  await chip.waitFor();
  expect(await chip.getAttribute('aria-pressed')).toBe('false');
  await chip.click();
  const both = row(sophie, 'Qui a fini le café ?')
    .first()
    .getByRole('button', { name: '😂 2 : Karim (SC) et vous' });
  await both.waitFor();
  expect(await both.getAttribute('aria-pressed')).toBe('true');

  // The arrow that goes up from an empty composer leads to one's own last message.
  await composer(sophie).click();
  await sophie.keyboard.press('ArrowUp');
  const editor = sophie.getByRole('textbox', { name: 'Modifier le message' });
  await expect.poll(() => editor.evaluate(isFocused), patience).toBe(true);
  await sophie.keyboard.press('Control+a');
  await sophie.keyboard.type('C’était');
  await sophie.keyboard.press('Escape');
  await sophie.getByRole('dialog').getByRole('button', { name: 'Continuer à modifier' }).click();
  await editor.click();
  await sophie.keyboard.press('Control+End');
  await sophie.keyboard.type(' moi');
  await sophie.keyboard.press('Enter');
  await row(karim, 'C’était moi').getByText('modifié').waitFor();
  await expect.poll(() => composer(sophie).evaluate(isFocused), patience).toBe(true);
  await sophie.keyboard.press('F6');
  await sophie.keyboard.press('ArrowUp');
  await expect.poll(() => row(sophie, 'C’était moi').evaluate(isFocused), patience).toBe(true);

  await sophie.keyboard.press('Delete');
  const question = sophie.getByRole('dialog', { name: 'Supprimer ce message ?' });
  await question.getByText(/pour tout le monde/).waitFor();
  await question.getByRole('button', { name: 'Supprimer' }).click();
  await log(karim).getByText('Message supprimé').waitFor();
  expect(await log(karim).getByText('C’était moi').count()).toBe(0);

  // Another's message offers neither edit nor delete.
  await log(sophie).focus();
  await row(sophie, 'Qui a fini le café ?').first().focus();
  await sophie.keyboard.press('Enter');
  await sophie.getByRole('menuitem', { name: /^Copier/ }).waitFor();
  expect(await sophie.getByRole('menuitem', { name: /^(Modifier|Supprimer)/ }).count()).toBe(0);
  for (const page of [sophie, karim]) expectNoTrouble(page);
});

const isFocused = (element: Element) =>
  element === document.activeElement || element.contains(document.activeElement);

test('a message marked as unread stays so until one goes on reading', async () => {
  const sophie = await enter('smarchand', 'Administratif');
  const elsewhere = await openWindow(browser, app.url);
  await signIn(elsewhere, 'smarchand', '/chat');
  const karim = await enter('kbenali', 'Administratif');
  await say(karim, 'À relire demain');
  await row(sophie, 'À relire demain').waitFor();
  await expect.poll(() => listed(elsewhere, 'Administratif').innerText(), patience).not.toContain('nouveau');

  await row(sophie, 'À relire demain').focus();
  await sophie.keyboard.press('u');
  // Here and on the other device, and the line stands where it was marked.
  await listed(sophie, 'Administratif').getByText('1 nouveau message').waitFor({ state: 'attached' });
  await listed(elsewhere, 'Administratif').getByText('1 nouveau message').waitFor({ state: 'attached' });
  await log(sophie).getByText('Nouveaux messages').waitFor();
  await say(karim, 'Et ceci aussi');
  await listed(elsewhere, 'Administratif').getByText('2 nouveaux messages').waitFor({ state: 'attached' });
  expect(await listed(sophie, 'Administratif').innerText()).toContain('2 nouveaux messages');

  await row(sophie, 'Et ceci aussi').click();
  await expect.poll(() => listed(elsewhere, 'Administratif').innerText(), patience).not.toContain('nouveau');
  expectNoTrouble(sophie);
});

test('one sees who is writing to all, and nothing of an aside being written', async () => {
  const [sophie, karim] = [
    await enter('smarchand', 'Atelier – planning'),
    await enter('kbenali', 'Atelier – planning'),
  ];
  const seen = await watchWords(sophie, 'écrit…');
  await composer(karim).click();
  await karim.keyboard.type('J’ar');
  await sophie.getByText('Karim (SC) écrit…').waitFor();
  await karim.keyboard.type('rive');
  await karim.keyboard.press('Enter');
  await row(sophie, 'J’arrive').waitFor();
  await expect.poll(() => sophie.getByText('Karim (SC) écrit…').count(), patience).toBe(0);

  expect(await seen()).toEqual(['Karim (SC) écrit…']);
  await karim
    .getByRole('complementary', { name: 'Utilisateurs' })
    .getByText('Yann – atelier', { exact: true })
    .dblclick();
  await composer(karim).click();
  await karim.keyboard.type('Seulement pour Yann');
  await karim.keyboard.press('Enter');
  await row(karim, 'Seulement pour Yann')
    .getByRole('button', { name: /^Répondre en aparté/ })
    .waitFor();
  await say(sophie, 'Tout va bien');
  await row(karim, 'Tout va bien').waitFor();
  await expect.poll(() => sophie.getByText('Karim (SC) écrit…').count(), patience).toBe(0);
  expect(await seen()).toEqual(['Karim (SC) écrit…']);
  expect(await log(sophie).innerText()).not.toContain('Seulement pour Yann');
});

/** Notes every text with these words that ever comes on the page, even for a moment; answers with what it noted. */
async function watchWords(page: Page, words: string): Promise<() => Promise<string[]>> {
  await page.evaluate((wanted) => {
    const noted: string[] = [];
    Object.assign(window, { noted });
    const look = (changes: MutationRecord[]) => {
      for (const { target } of changes) {
        const text = (target.textContent ?? '').trim();
        if (text.endsWith(wanted) && text.length < 60) noted.push(text);
      }
    };
    new MutationObserver(look).observe(document.body, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  }, words);
  return () => page.evaluate(() => (window as unknown as { noted: string[] }).noted);
}

test('a quote leads to its message, however far back it stands', async () => {
  const karim = await openWindow(browser, app.url);
  await signIn(karim, 'kbenali');
  const write = async (path: string, data: unknown) => {
    const answer = await karim.request.post(`/api/chat/conversations${path}`, { data });
    return (await answer.json()) as { id: string };
  };
  const said = (text: string) => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  });
  const { id } = await write('', { name: 'Longue mémoire', color: 'teal', members: ['u1'] });
  for (let number = 1; number <= 170; number += 1) {
    const body = said(`souvenir ${number}`);
    await write(`/${id}/messages`, { clientId: `quote-${number}-jump`, body, recipients: [] });
  }
  const replyTo = { conversationId: id, seq: 3 };
  const last = { clientId: 'quote-last-jump', body: said('Comme je disais'), recipients: [], replyTo };
  await write(`/${id}/messages`, last);

  const sophie = await enter('smarchand', 'Longue mémoire');
  await row(sophie, 'Comme je disais').waitFor();
  await log(sophie).getByText('souvenir 3', { exact: true }).waitFor();
  await sophie.getByRole('button', { name: 'Aller au message cité de Karim (SC)' }).click();
  const quoted = log(sophie).locator('li[data-found]');
  await quoted.getByText('souvenir 3', { exact: true }).waitFor();
  await expect.poll(() => quoted.evaluate(isFocused), patience).toBe(true);
  await expect.poll(() => quoted.count(), patience).toBe(0);
  expectNoTrouble(sophie);
});

test('on a phone, in the dark, the acts are a button away', async () => {
  const page = await enter('smarchand', 'Service marketing', {
    viewport: phone,
    colorScheme: 'dark',
    hasTouch: true,
    isMobile: true,
  });
  await say(page, 'Depuis le train');
  await row(page, 'Depuis le train').getByRole('button', { name: 'Actions du message' }).first().tap();
  await page.getByRole('menuitem', { name: /^Modifier/ }).waitFor();
  await picture(page, 'chat-message-phone');
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Réagir par 👍' }).tap();
  await row(page, 'Depuis le train').getByRole('button', { name: /^👍 1/ }).waitFor();
  expectNoTrouble(page);
});
