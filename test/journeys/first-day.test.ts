import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  expectAccessible,
  expectNoTrouble,
  openBrowser,
  openWindow,
  patience,
  phone,
  picture,
  signInByForm,
} from './support/browser.ts';
import { serveApp, type ServedApp } from './support/served-app.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

async function withApp(options: { demo: boolean }, walk: (app: ServedApp) => Promise<void>): Promise<void> {
  const app = await serveApp(options);
  try {
    await walk(app);
  } finally {
    await app.close();
  }
}

async function openResources(page: Page): Promise<void> {
  await page.getByRole('menuitem', { name: 'Outils' }).click();
  await page.getByRole('menuitem', { name: 'Administration' }).hover();
  await page.getByRole('menuitem', { name: 'Ressources complémentaires' }).click();
  await page.getByRole('heading', { name: 'Ressources complémentaires' }).waitFor();
}

async function answer(page: Page, button: RegExp): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: button }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^(Installer|Désinstaller)/ })
    .click();
}

/** The names in one menu of the bar, which is left closed. */
async function menuEntries(page: Page, menu: string): Promise<string[]> {
  await page.getByRole('menuitem', { name: menu, exact: true }).click();
  const entries = page.getByRole('menu', { name: menu }).getByRole('menuitem');
  await entries.first().waitFor();
  const names = await entries.allInnerTexts();
  await page.keyboard.press('Escape');
  return names.map((name) => name.trim());
}

test('an empty base asks for the company, keeps what was typed beside each error, and lets in', () =>
  withApp({ demo: false }, async (app) => {
    const page = await openWindow(browser, app.url);
    await page.goto('/');
    await page.getByRole('heading', { name: 'Bienvenue dans Miaou' }).waitFor();
    await picture(page, 'first-run');
    await expectAccessible(page);
    await page.getByLabel('Nom de la société').fill('Menuiserie Durand');
    await page.getByLabel('Votre prénom').fill('Anne');
    await page.getByLabel('Votre nom').fill('Durand');
    await page.getByLabel('Votre adresse e-mail').fill('anne@durand.example');
    await page.getByLabel('Identifiant').fill('anne');
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill('court');
    await page.getByRole('button', { name: 'Créer la société' }).click();
    await page
      .getByText(/10 caractères/)
      .last()
      .waitFor();
    expect(await page.getByLabel('Nom de la société').inputValue()).toBe('Menuiserie Durand');
    await picture(page, 'first-run-error');
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill('une phrase assez longue');
    await page.getByRole('button', { name: 'Créer la société' }).click();
    // The host's own widgets are there, calm.
    await page.getByText('Rien ne vous attend.').waitFor();
    await page.getByRole('region', { name: 'Derniers clients' }).waitFor();
    await picture(page, 'desktop-first');
    await expectAccessible(page);

    // Neither extension is installed on a fresh base.
    const jokers = page.getByRole('navigation', { name: 'Boutons-jokers' }).getByRole('link');
    expect(await jokers.allInnerTexts()).toEqual(['Contacts', 'Commandes']);
    await openResources(page);
    await page.getByRole('button', { name: 'Installer Clavardage' }).waitFor();
    await picture(page, 'resources-empty');
    await answer(page, /Installer Clavardage/);
    await page.getByRole('button', { name: 'Désinstaller Clavardage' }).waitFor();
    expect(await menuEntries(page, 'Métier')).toEqual(['Clavardage']);
    await page.goto('/chat');
    await page.getByText('Vous n’êtes dans aucun canal.').waitFor();
    await picture(page, 'chat-empty');
    expectNoTrouble(page);
  }));

test('who comes second to an empty base is told so, keeps what was typed, and is led to the sign-in', () =>
  withApp({ demo: false }, async (app) => {
    const page = await openWindow(browser, app.url, { viewport: phone });
    await page.goto('/');
    const typed = {
      ...{ companyName: 'Durand', firstName: 'Anne', lastName: 'Durand', login: 'anne' },
      ...{ email: 'anne@durand.example', password: 'une phrase assez longue' },
    };
    await page.getByLabel('Nom de la société').fill(typed.companyName);
    await page.getByLabel('Votre prénom').fill(typed.firstName);
    await page.getByLabel('Votre nom').fill(typed.lastName);
    await page.getByLabel('Votre adresse e-mail').fill(typed.email);
    await page.getByRole('textbox', { name: 'Mot de passe' }).fill(typed.password);
    const first = await fetch(`${app.url}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...typed, companyName: 'Une autre' }),
    });
    expect(first.status).toBeLessThan(300);
    await page.getByRole('button', { name: 'Créer la société' }).click();
    await page.getByText('Cette base est déjà mise en route').waitFor();
    expect(await page.getByLabel('Nom de la société').inputValue()).toBe('Durand');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Aller à la connexion' }).click();
    await page.getByRole('heading', { name: 'Connexion' }).waitFor();
    expectNoTrouble(page);
  }));

test('the first page loads the demonstration when asked, and tells who may enter', () =>
  withApp({ demo: false }, async (app) => {
    const page = await openWindow(browser, app.url);
    await page.goto('/');
    await page.getByRole('button', { name: 'Charger la base de démonstration' }).click();
    await page.getByRole('button', { name: /Entrer comme Karim Benali/ }).waitFor();
    await picture(page, 'demonstration-accounts');
    await page.getByRole('button', { name: /Entrer comme Karim Benali/ }).click();
    await page.getByRole('region', { name: 'Miaou !' }).waitFor();
    expectNoTrouble(page);
  }));

test('what an administrator installs or takes away follows in every open browser, without a reload', () =>
  withApp({ demo: true }, async (app) => {
    const [sophie, karim] = [await openWindow(browser, app.url), await openWindow(browser, app.url)];
    await signInByForm(sophie, 'smarchand');
    await signInByForm(karim, 'kbenali');
    await karim.evaluate(() => ((globalThis as { stays?: boolean }).stays = true));
    expect(await menuEntries(karim, 'Suivi clients')).toEqual([
      'Contacts',
      'Commandes',
      'Plans de communication',
      'Exécution',
    ]);
    await karim.getByRole('region', { name: 'Miaou !' }).waitFor();

    await openResources(sophie);
    await picture(sophie, 'resources');
    await expectAccessible(sophie);
    for (const name of ['Plans de communication', 'Clavardage']) {
      await answer(sophie, new RegExp(`Désinstaller ${name}`));
      await sophie.getByRole('button', { name: `Installer ${name}` }).waitFor();
    }
    await expect.poll(() => menuEntries(karim, 'Suivi clients')).toEqual(['Contacts', 'Commandes']);
    await karim.getByText(/n’est pas installée/).waitFor();
    await picture(karim, 'desktop-widget-missing');
    expect((await karim.request.get('/api/chat/conversations')).status()).toBe(404);

    for (const name of ['Clavardage', 'Plans de communication']) {
      await answer(sophie, new RegExp(`Installer ${name}`));
      await sophie.getByRole('button', { name: `Désinstaller ${name}` }).waitFor();
    }
    await expect.poll(() => menuEntries(karim, 'Suivi clients')).toContain('Plans de communication');
    // The data has stayed.
    await karim.getByRole('list', { name: 'Canaux' }).getByText('Machine à café').waitFor();
    expect(await karim.evaluate(() => (globalThis as { stays?: boolean }).stays)).toBe(true);

    // Karim may look, not change.
    await karim.goto('/admin/resources');
    await karim.getByText(/réservé aux administrateurs/i).waitFor();
    expect(await karim.getByRole('button', { name: /nstaller/ }).count()).toBe(0);
    expect((await karim.request.post('/api/extensions/chat/uninstall')).status()).toBe(403);
    for (const page of [sophie, karim]) expectNoTrouble(page);
  }));

/** Where the server keeps « Miaou ! » on the person's desktop, in columns from the left. */
async function keptColumn(page: Page): Promise<number | undefined> {
  const desktop = (await (await page.request.get('/api/desktop')).json()) as {
    widgets: { id: string; x: number }[];
  };
  return desktop.widgets.find(({ id }) => id === 'chat.miaou')?.x;
}

test('the desktop is arranged by right click, by keyboard, and stays so', () =>
  withApp({ demo: true }, async (app) => {
    const page = await openWindow(browser, app.url);
    await signInByForm(page, 'smarchand');
    await page.getByRole('region', { name: 'Miaou !' }).waitFor();
    await page.getByRole('main').click({ button: 'right', position: { x: 1200, y: 700 } });
    await page.getByRole('menuitem', { name: 'Mode Modification' }).click();
    await page.getByRole('button', { name: 'Retirer Miaou !' }).click();
    await expect.poll(() => page.getByRole('region', { name: 'Miaou !' }).count()).toBe(0);
    await page.getByRole('main').click({ button: 'right', position: { x: 900, y: 500 } });
    await page.getByRole('menuitem', { name: 'Ajouter' }).first().click();
    await picture(page, 'desktop-add');
    await page.getByRole('button', { name: 'Ajouter Miaou !' }).click();
    const widget = page.getByRole('group', { name: /Miaou ! : flèches pour déplacer/ });
    await widget.focus();
    const before = await widget.boundingBox();
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await widget.boundingBox())!.x).toBeGreaterThan(before!.x);
    await picture(page, 'desktop-edit');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Terminer' }).click();
    const placed = await page.getByRole('region', { name: 'Miaou !' }).boundingBox();
    // The screen does not wait for the server to keep it.
    await expect.poll(() => keptColumn(page), patience).toBe(4);
    await page.reload();
    await page.getByRole('region', { name: 'Miaou !' }).waitFor();
    await expect
      .poll(async () => (await page.getByRole('region', { name: 'Miaou !' }).boundingBox())!.x)
      .toBeCloseTo(placed!.x, 0);
    expectNoTrouble(page);
  }));

test('a wrong password is said in place, keeps the login; English and dark are complete on a phone', () =>
  withApp({ demo: true }, async (app) => {
    const page = await openWindow(browser, app.url, {
      viewport: phone,
      colorScheme: 'dark',
      locale: 'en-GB',
    });
    await page.goto('/contacts');
    await page.getByRole('textbox', { name: 'Login' }).fill('kbenali');
    await page.getByRole('textbox', { name: 'Password' }).fill('not the one');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByRole('textbox', { name: 'Login' }).inputValue()).toBe('kbenali');
    await picture(page, 'sign-in-wrong-en-dark-phone');
    await expectAccessible(page);
    await page.getByRole('textbox', { name: 'Password' }).fill('miaou-demo');
    await page.keyboard.press('Enter');
    // Where one wanted to go before signing in.
    await page.getByRole('heading', { name: 'Contacts', level: 1 }).waitFor();
    await picture(page, 'contacts-dark-phone');
    await expectAccessible(page);
  }));

test('a session that ends asks to sign in over the screen; what was being said still leaves, once', () =>
  withApp({ demo: true }, async (app) => {
    const page = await openWindow(browser, app.url);
    await signInByForm(page, 'kbenali');
    await page.goto('/chat');
    await page
      .getByRole('list', { name: 'Canaux' })
      .getByRole('button', { name: /^Machine à café/ })
      .click();
    const log = page.getByRole('log', { name: 'Messages de Machine à café' });
    await log.getByText('Quelqu’un a vu ma tasse').waitFor();
    await page.getByRole('textbox', { name: /^Message pour/ }).click();
    await page.keyboard.type('Dit juste avant la fin');
    await page.context().clearCookies();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' });
    await dialog.waitFor();
    await picture(page, 'session-ended');
    await expectAccessible(page);
    await dialog.getByRole('textbox', { name: 'Identifiant' }).fill('kbenali');
    await dialog.getByRole('textbox', { name: 'Mot de passe' }).fill('miaou-demo');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => log.innerText(), { timeout: 30_000 }).not.toMatch(/Envoi…|Non envoyé/);
    await page.reload();
    await log.getByText('Dit juste avant la fin').waitFor();
    expect(await log.getByText('Dit juste avant la fin').count()).toBe(1);
    expectNoTrouble(page);
  }));

test('every page of the menus opens for an ordinary user, without a fault, in both languages', () =>
  withApp({ demo: true }, async (app) => {
    const page = await openWindow(browser, app.url);
    await signInByForm(page, 'kbenali');
    const paths = ['/', '/contacts', '/contacts/c1', '/orders', '/mailbox', '/about', '/chat', '/plans'];
    const admin = ['/admin/resources', '/admin/users', '/admin/company', '/admin/mail-accounts'];
    for (const language of ['en', 'fr']) {
      await page.request.put('/api/session/language', { data: { language } });
      for (const path of [...paths, ...admin, '/execution', '/plans/p1', '/plans/templates']) {
        await page.goto(path);
        await page.getByRole('main').getByRole('heading').first().waitFor();
        // Words change with the language; what carries them does not.
        if (language === 'fr') await expectAccessible(page);
      }
    }
    expectNoTrouble(page);
  }));
