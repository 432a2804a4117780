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

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const editing = (page: Page) => page.getByRole('button', { name: 'Terminer' });

/** The ids of the widgets that the server keeps, in reading order. */
async function keptWidgets(page: Page): Promise<string[]> {
  const { widgets } = (await (await page.request.get('/api/desktop')).json()) as {
    widgets: { id: string }[] | null;
  };
  return widgets?.map(({ id }) => id) ?? [];
}

async function enter(login: string, options: Parameters<typeof openWindow>[2] = {}): Promise<Page> {
  const page = await openWindow(browser, app.url, options);
  await signIn(page, login);
  await region(page, 'Calendrier').waitFor();
  return page;
}

test('by mouse: right click, Mode Modification, right click, Ajouter; what is there is marked; another window follows', async () => {
  const page = await enter('kbenali');
  const other = await openTab(page.context());
  await other.goto('/');
  await region(other, 'À faire').waitFor();

  const ground = page.getByRole('main');
  // Up to the edge of the page it is the desktop.
  await ground.click({ button: 'right', position: { x: 6, y: 300 } });
  await page.getByRole('menuitem', { name: 'Mode Modification' }).click();
  await page.getByRole('button', { name: 'Retirer À faire' }).click();
  await region(page, 'À faire').waitFor({ state: 'detached' });
  await region(other, 'À faire').waitFor({ state: 'detached' });

  await ground.click({ button: 'right', position: { x: 1200, y: 700 } });
  await page.getByRole('menuitem', { name: 'Ajouter' }).first().click();
  const list = page.getByRole('dialog', { name: 'Ajouter un widget' });
  await list.getByText('Déjà sur le bureau').first().waitFor();
  expect(await list.getByRole('button', { name: 'Ajouter Calendrier' }).count()).toBe(0);
  await picture(page, 'desktop-add-widget');
  await expectAccessible(page);
  await list.getByRole('button', { name: 'Ajouter À faire' }).click();
  await region(other, 'À faire').waitFor();

  await page.getByRole('button', { name: 'Disposition initiale' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Disposition initiale' }).click();
  await expect.poll(() => keptWidgets(page), soon).toEqual([]);
  await region(page, 'Derniers clients').waitFor();
  await editing(page).click();
  await editing(page).waitFor({ state: 'detached' });
  for (const tab of [page, other]) expectNoTrouble(tab);
});

test('by keyboard alone: into the mode, moved, resized, taken away, out of it, each told', async () => {
  const page = await enter('cdupre');
  await page.getByRole('button', { name: 'Modifier le bureau' }).focus();
  await page.keyboard.press('Enter');
  await editing(page).waitFor();
  // The keyboard goes on in the bar: what it pressed is gone.
  await expect.poll(() => page.locator(':focus').innerText(), soon).toBe('Ajouter');
  const calendar = page.getByRole('group', { name: /^Calendrier : flèches/ });
  await calendar.focus();
  const before = (await calendar.boundingBox())!;
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(async () => (await calendar.boundingBox())!.height, soon).toBeGreaterThan(before.height);
  await page
    .getByRole('status')
    .filter({ hasText: /^Calendrier\s: Colonne/ })
    .waitFor();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await calendar.boundingBox())!.x, soon).toBeLessThan(before.x);
  await picture(page, 'desktop-by-keys');
  await expectAccessible(page);
  await page.keyboard.press('Delete');
  await calendar.waitFor({ state: 'detached' });
  await page.getByRole('status').filter({ hasText: 'Calendrier retiré du bureau.' }).waitFor();
  // The focus is on a neighbour, not lost.
  await expect.poll(() => page.locator(':focus').getAttribute('role'), soon).toBe('group');
  await page.keyboard.press('Escape');
  await page.getByRole('status').filter({ hasText: 'Mode Modification quitté.' }).waitFor();
  await expect.poll(() => page.locator(':focus').innerText(), soon).toBe('Modifier le bureau');
  await expect.poll(() => keptWidgets(page), soon).not.toContain('desktop.calendar');
  expectNoTrouble(page);
});

test('by touch: a finger that rests on the desktop leads to the mode, one column in order', async () => {
  const page = await enter('tnguyen', { viewport: phone, hasTouch: true, isMobile: true });
  await picture(page, 'desktop-phone');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(phone.width);
  const head = (await region(page, 'À faire').getByRole('heading', { name: 'À faire' }).boundingBox())!;
  const line = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
    line.send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', { x: head.x + 20, y: head.y + head.height / 2 });
  await page.getByRole('menuitem', { name: 'Mode Modification' }).waitFor();
  await touch('touchEnd');
  await page.getByRole('menuitem', { name: 'Mode Modification' }).tap();
  await page.getByRole('button', { name: 'Descendre À faire' }).tap();
  await expect.poll(async () => (await keptWidgets(page))[0], soon).not.toBe('desktop.to-do');
  await picture(page, 'desktop-phone-edit');
  await expectAccessible(page);
  expectNoTrouble(page);
});

test('a widget goes with its extension and comes back with it; who never had it is offered it', async () => {
  const sophie = await enter('smarchand');
  await sophie.getByRole('button', { name: 'Modifier le bureau' }).click();
  const karim = await enter('kbenali');
  await karim.request.put('/api/desktop', {
    data: {
      widgets: [{ id: 'desktop.to-do', x: 0, y: 0, w: 4, h: 4 }],
      declined: ['desktop.calendar', 'desktop.recent'],
    },
  });
  await karim.getByText('Un widget peut rejoindre votre bureau : Miaou !.').waitFor();
  await expectAccessible(karim);
  await sophie.request.post('/api/extensions/chat/uninstall');
  await sophie
    .getByText(/Ce widget appartient à l’extension «\sClavardage\s», qui n’est pas installée/)
    .waitFor();
  await karim.getByText(/peut rejoindre votre bureau/).waitFor({ state: 'detached' });
  await sophie.request.post('/api/extensions/chat/install');
  await sophie.getByText(/qui n’est pas installée/).waitFor({ state: 'detached' });
  await karim.getByRole('button', { name: 'Ajouter le widget Miaou ! au bureau' }).click();
  await region(karim, 'Miaou !').waitFor();
  await karim.getByText(/peut rejoindre votre bureau/).waitFor({ state: 'detached' });
  for (const page of [sophie, karim]) expectNoTrouble(page);
});

test('each line of « À faire » leads to where it is dealt with; an opened file is among the last clients', async () => {
  const page = await enter('smarchand', { colorScheme: 'dark' });
  const toDo = region(page, 'À faire').getByRole('link');
  await toDo.filter({ hasText: /bloqué/ }).waitFor();
  await picture(page, 'desktop-dark');
  await expectAccessible(page);
  await toDo.filter({ hasText: /bloqué/ }).click();
  await page.waitForURL(/\/execution/);
  await page.goto('/contacts/c9');
  const name = 'Mme Inès Da Silva';
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('link', { name: 'Bureau', exact: true }).click();
  await expect
    .poll(() => region(page, 'Derniers clients').getByRole('link').first().innerText(), soon)
    .toContain(name);
  expectNoTrouble(page);
});

// Could pass wrongly if nothing were asked: the same lines are there once the server answers again.
test('what could not be read is said, and never taken for nothing to do', async () => {
  const page = await enter('smarchand');
  await page.route('**/api/communication-plans/**', (route) =>
    route.fulfill({ status: 503, contentType: 'application/json', body: '{}' }),
  );
  await page.reload();
  for (const name of ['À faire', 'Calendrier']) {
    const widget = region(page, name);
    await widget.getByRole('alert').waitFor();
    expect(await widget.getByText(/^Rien/).count()).toBe(0);
  }
  await picture(page, 'desktop-unread');
  await expectAccessible(page);
  await page.unroute('**/api/communication-plans/**');
  await region(page, 'À faire').getByRole('button', { name: 'Réessayer' }).click();
  await region(page, 'À faire')
    .getByRole('link')
    .filter({ hasText: /bloqué/ })
    .waitFor();
  await region(page, 'Calendrier').getByRole('listitem').first().waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  expectNoTrouble(page);
  await page.context().close();
});

test('the calendar by keyboard: from day to day and month to month, and a day opens what is due', async () => {
  const page = await enter('smarchand');
  const calendar = region(page, 'Calendrier');
  const day = calendar.getByRole('gridcell', { selected: true }).getByRole('button');
  await day.focus();
  const first = await day.getAttribute('aria-label');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => day.getAttribute('aria-label'), soon).not.toBe(first);
  await expect.poll(() => day.evaluate((element) => element === document.activeElement), soon).toBe(true);
  const month = calendar.locator('strong');
  const shown = await month.innerText();
  await page.keyboard.press('PageDown');
  await expect.poll(() => month.innerText(), soon).not.toBe(shown);
  await page.keyboard.press('PageUp');
  const due = calendar
    .getByRole('gridcell')
    .getByRole('button', { name: /\d message/ })
    .last();
  await due.click();
  await calendar.getByRole('listitem').getByRole('link').first().click();
  await page.waitForURL(/\/plans\//);
  expectNoTrouble(page);
});
