import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectNoTrouble, phone, picture } from './support/browser.ts';
import {
  choose,
  composer,
  discussions,
  enterChat,
  log,
  message,
  open,
  row,
  soon,
  write,
} from './support/chat.ts';
import { serveForFile } from './support/serve-for-file.ts';

const { app, browser } = await serveForFile();

async function holdsFocus(place: Locator): Promise<void> {
  const holds = () => place.evaluate((element) => element.contains(document.activeElement));
  await expect.poll(holds, soon).toBe(true);
}

test('by keys: from part to part, one’s last message again, and dialogs that begin where one acts', async () => {
  const sophie = await enterChat(browser, app.url, 'smarchand');
  await open(sophie, 'Machine à café');
  await write(sophie, 'Un premier mot');
  await write(sophie, 'Un mot de tro');

  await row(sophie, 'Machine à café').focus();
  await sophie.keyboard.press('F6');
  await holdsFocus(composer(sophie));
  await sophie.keyboard.press('Shift+F6');
  await holdsFocus(row(sophie, 'Machine à café'));
  const people = sophie.getByRole('complementary', { name: 'Utilisateurs' });
  for (const part of [composer(sophie), log(sophie), people, discussions(sophie)]) {
    await sophie.keyboard.press('F6');
    await holdsFocus(part);
  }
  // And from nowhere.
  await sophie.evaluate(() => (document.activeElement as HTMLElement).blur());
  await sophie.keyboard.press('F6');
  await holdsFocus(discussions(sophie));

  await composer(sophie).click();
  await sophie.keyboard.press('ArrowUp');
  const edited = sophie.getByRole('textbox', { name: 'Modifier le message' });
  await holdsFocus(edited);
  expect(await edited.innerText()).toContain('Un mot de tro');
  await sophie.keyboard.type('p');
  await sophie.keyboard.press('Enter');
  await message(sophie, 'Un mot de trop').getByText('modifié').waitFor();
  await holdsFocus(composer(sophie));
  // Where something is written, the arrow goes from line to line.
  await sophie.keyboard.type('deux');
  await sophie.keyboard.press('Shift+Enter');
  await sophie.keyboard.type('lignes');
  await sophie.keyboard.press('ArrowUp');
  await sophie.keyboard.type('>');
  await expect.poll(() => composer(sophie).innerText(), soon).toMatch(/>.*\n.*lignes/);
  expect(await edited.count()).toBe(0);

  for (const [act, field] of [
    [/Nom et couleur/, { role: 'textbox', name: /Nom/ }],
    [/Membres/, { role: 'checkbox', name: /Tout le monde|Tous/ }],
    [/Réglages/, { role: 'radio', name: /Collègues choisis|choisis/ }],
  ] as const) {
    await choose(sophie, 'Machine à café', act);
    const dialog = sophie.getByRole('dialog');
    await holdsFocus(dialog.getByRole(field.role, { name: field.name }).first());
    await sophie.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  expectNoTrouble(sophie);
});

test('by touch: a finger that rests on a message shows what can be done with it', async () => {
  const karim = await enterChat(browser, app.url, 'kbenali', {
    viewport: phone,
    hasTouch: true,
    isMobile: true,
  });
  await row(karim, 'Machine à café').tap();
  const words = message(karim, 'Quelqu’un a vu ma tasse').getByText(/tasse/);
  await words.waitFor();
  const box = (await words.boundingBox())!;
  const point = { x: box.x + 30, y: box.y + box.height / 2 };
  const line = await karim.context().newCDPSession(karim);
  const touch = (type: 'touchStart' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    line.send('Input.dispatchTouchEvent', { type, touchPoints });
  const menu = karim.getByRole('menu');

  await touch('touchStart', point);
  await menu.getByRole('menuitem', { name: 'Répondre' }).waitFor();
  await touch('touchEnd');
  await picture(karim, 'touch-held');
  await menu.getByRole('menuitem', { name: 'Répondre' }).tap();
  await karim.getByRole('button', { name: 'Ne plus répondre' }).waitFor();
  // The button beside the message stays for who does not know of it.
  await message(karim, 'tasse').getByRole('button', { name: 'Actions du message' }).tap();
  await menu.getByRole('menuitem', { name: 'Répondre' }).waitFor();
  expectNoTrouble(karim);
});
