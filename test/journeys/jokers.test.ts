import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import {
  expectAccessible,
  expectNoTrouble,
  openTab,
  openWindow,
  phone,
  picture,
  signIn,
} from './support/browser.ts';
import { soon } from './support/chat.ts';
import { serveForFile } from './support/serve-for-file.ts';

const { app, browser } = await serveForFile();

const row = (page: Page) => page.getByRole('navigation', { name: 'Boutons-jokers' });
const labels = (page: Page) => row(page).getByRole('link').allInnerTexts();
const editor = (page: Page) => page.getByRole('dialog', { name: 'Boutons-jokers' });

async function enter(login: string, options: Parameters<typeof openWindow>[2] = {}): Promise<Page> {
  const page = await openWindow(browser, app.url, options);
  await signIn(page, login);
  await row(page).getByRole('link').first().waitFor();
  return page;
}

async function openEditor(page: Page): Promise<void> {
  await row(page).getByRole('button', { name: 'Modifier les boutons-jokers' }).click();
  await editor(page).getByRole('button', { name: 'Enregistrer' }).waitFor();
}

test('a button is added, written on, ordered by keys, and other windows follow; then back to the company’s', async () => {
  const page = await enter('cdupre');
  const company = await labels(page);
  const other = await openTab(page.context());
  await other.goto('/');
  await row(other).getByRole('link').first().waitFor();

  await openEditor(page);
  await picture(page, 'jokers-editor');
  await expectAccessible(page);
  await editor(page).getByRole('button', { name: 'Ajouter un bouton' }).click();
  await editor(page).getByRole('combobox', { name: 'Commande' }).click();
  await page.getByRole('option', { name: /BUREAU/ }).click();
  await editor(page).getByRole('textbox', { name: 'Libellé' }).fill('Chez moi');
  await editor(page).getByRole('radio', { name: 'Rose' }).check({ force: true });
  await editor(page).getByRole('textbox', { name: 'Chercher une icône' }).fill('maison');
  await editor(page).getByRole('radio', { name: 'maison, accueil' }).check({ force: true });
  await picture(page, 'jokers-button');
  await expectAccessible(page);
  await editor(page).getByRole('button', { name: 'Valider ce bouton' }).click();
  const mine = editor(page).getByRole('button', { name: 'Modifier Chez moi' });
  await mine.focus();
  for (let place = company.length; place > 0; place -= 1) await page.keyboard.press('Alt+ArrowUp');
  await editor(page)
    .getByRole('status')
    .filter({ hasText: /place 1 sur/ })
    .waitFor();
  await editor(page).getByRole('button', { name: 'Enregistrer' }).click();
  await editor(page).waitFor({ state: 'detached' });
  for (const tab of [page, other]) {
    await expect.poll(() => labels(tab), soon).toEqual(['Chez moi', ...company]);
  }
  await page.goto('/contacts');
  await row(page).getByRole('link', { name: 'Chez moi' }).waitFor();
  await page.keyboard.press('Alt+Digit1');
  await page.waitForURL((address) => address.pathname === '/');

  await openEditor(page);
  await editor(page).getByRole('button', { name: 'Revenir aux boutons de la société' }).click();
  for (const tab of [page, other]) await expect.poll(() => labels(tab), soon).toEqual(company);
  for (const tab of [page, other]) expectNoTrouble(tab);
});

test('by finger and by mouse: a button goes where its grip is drawn; what is not saved is asked for before it goes', async () => {
  const page = await enter('evasseur', { viewport: phone, hasTouch: true, isMobile: true });
  const before = await labels(page);
  await openEditor(page);
  const names = async () => {
    const listed = await editor(page)
      .getByRole('button', { name: /^Modifier / })
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')!));
    return listed.map((name) => name.replace('Modifier ', ''));
  };
  expect(await names()).toEqual(before);
  const grips = editor(page).locator('[data-grip]');
  const middle = async (place: number) => {
    const { x, y, width, height } = (await grips.nth(place).boundingBox())!;
    return { x: x + width / 2, y: y + height / 2 };
  };
  const [from, to] = [await middle(0), await middle(2)];
  const line = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    line.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', from);
  for (let step = 1; step <= 8; step += 1) {
    await touch('touchMove', { x: from.x, y: from.y + ((to.y + 4 - from.y) * step) / 8 });
  }
  await touch('touchEnd');
  const drawn = [before[1]!, before[2]!, before[0]!, ...before.slice(3)];
  await expect.poll(names, soon).toEqual(drawn);
  await picture(page, 'jokers-dragged-phone');

  // Back up by mouse, past two at once.
  const [low, high] = [await middle(2), await middle(0)];
  await page.mouse.move(low.x, low.y);
  await page.mouse.down();
  await page.mouse.move(high.x, high.y - 4, { steps: 2 });
  await page.mouse.up();
  await expect.poll(names, soon).toEqual(before);
  await page.mouse.move(low.x, low.y);
  expect(await names()).toEqual(before);

  await editor(page)
    .getByRole('button', { name: `Reculer ${before[0]!}` })
    .tap();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').getByRole('button', { name: 'Continuer à écrire' }).tap();
  await editor(page).getByRole('button', { name: 'Enregistrer' }).tap();
  await expect.poll(() => labels(page), soon).toEqual([before[1], before[0], ...before.slice(2)]);
  expectNoTrouble(page);
  await page.context().close();
});

test('PLANDECOM opens the window of its menu; once uninstalled its button explains, and works again when it is back', async () => {
  const sophie = await enter('smarchand');
  const chloe = await enter('cdupre');
  await row(chloe).getByRole('link', { name: 'Plans de communication' }).click();
  await chloe.waitForURL(/\/plans$/);
  await chloe.getByRole('heading', { level: 1, name: 'Plans de communication' }).waitFor();

  await sophie.request.post('/api/extensions/communication-plans/uninstall');
  const idle = row(chloe).getByRole('button', { name: 'Plans de communication (indisponible)' });
  await idle.click();
  await chloe.getByText(/Ce bouton lance la commande PLANDECOM de «\sPlans de communication\s»/).waitFor();
  await picture(chloe, 'jokers-idle');
  await expectAccessible(chloe);
  await chloe.keyboard.press('Escape');

  await sophie.request.post('/api/extensions/communication-plans/install');
  await row(chloe).getByRole('link', { name: 'Plans de communication' }).waitFor();
  for (const page of [sophie, chloe]) expectNoTrouble(page);
});

test('an administrator sets the company’s row; who has their own keeps it, the others see it at once', async () => {
  const sophie = await enter('smarchand');
  const thomas = await enter('tnguyen');
  const yann = await enter('ylegoff');
  const his = await labels(yann);
  await openEditor(thomas);
  expect(await editor(thomas).getByText('Ceux de la société').count()).toBe(0);
  await thomas.keyboard.press('Escape');

  await openEditor(sophie);
  await editor(sophie).getByText('Ceux de la société').click();
  await editor(sophie)
    .getByText(/Chacun les voit/)
    .waitFor();
  await editor(sophie).getByRole('button', { name: 'Retirer Commandes' }).click();
  await editor(sophie).getByRole('button', { name: 'Enregistrer' }).click();
  await expect.poll(() => labels(thomas), soon).not.toContain('Commandes');
  expect(await labels(yann)).toEqual(his);
  for (const page of [sophie, thomas, yann]) expectNoTrouble(page);
});

test('on a phone, dark and in English, the row scrolls and the page does not', async () => {
  const page = await openWindow(browser, app.url, {
    viewport: phone,
    hasTouch: true,
    isMobile: true,
    colorScheme: 'dark',
  });
  await signIn(page, 'smarchand');
  await page.request.put('/api/session/language', { data: { language: 'en' } });
  await page.reload();
  const english = page.getByRole('navigation', { name: 'Joker buttons' });
  await english.getByRole('link', { name: 'Contacts' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  await english.getByRole('button', { name: 'Edit the joker buttons' }).tap();
  const dialog = page.getByRole('dialog', { name: 'Joker buttons' });
  await dialog.getByRole('button', { name: 'Save' }).waitFor();
  await picture(page, 'jokers-phone-dark');
  await expectAccessible(page);
  expectNoTrouble(page);
});
