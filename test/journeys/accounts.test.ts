import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SmtpSink } from '../support/smtp-sink.ts';
import { expectAccessible, expectNoTrouble, openWindow, phone, picture, signIn } from './support/browser.ts';
import { leaveBySink, openPlansHouse, type PlansHouse } from './support/plans.ts';

let house: PlansHouse;
let sink: SmtpSink;
let sophie: Page;

const password = 'une phrase bien à moi';

beforeAll(async () => {
  house = await openPlansHouse({ hasPublicUrl: true });
  sophie = await house.enter('smarchand', '/admin/users');
});

afterAll(async () => {
  await sink.close();
  await house.close();
});

const focused = () => sophie.evaluate(() => document.activeElement?.getAttribute('aria-label'));

async function act(name: string, entry: string): Promise<void> {
  await sophie.getByRole('button', { name: `Actions pour ${name}` }).focus();
  await sophie.keyboard.press('Enter');
  await sophie.getByRole('menuitem', { name: entry }).focus();
  await sophie.keyboard.press('Enter');
}

async function choosePassword(page: Page, submit: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Nouveau mot de passe' }).fill(password);
  await page.getByRole('textbox', { name: 'Le même, encore une fois' }).fill(password);
  await page.getByRole('button', { name: submit }).click();
}

test('an invitation is copied as a link; whoever opens it chooses a password and is in', async () => {
  await sophie.getByRole('button', { name: 'Inviter…' }).click();
  // The dialog begins with its first field.
  await sophie.getByLabel('Prénom').and(sophie.locator(':focus')).waitFor();
  await sophie.keyboard.press('Enter');
  await sophie.getByText('À renseigner.').first().waitFor();
  await sophie.getByLabel('Prénom').fill('Amélie');
  await sophie.getByLabel('Nom de famille').fill('Roux');
  await sophie.getByLabel('Adresse e-mail').fill('a.roux@vitrabelle.example');
  await expectAccessible(sophie);
  await sophie.getByRole('button', { name: 'Inviter', exact: true }).click();
  const link = await sophie.getByLabel('Lien pour Amélie Roux').inputValue();
  await picture(sophie, 'invitation-link');
  await sophie.keyboard.press('Escape');

  const amelie = await openWindow(house.browser, house.app.url, { viewport: phone, colorScheme: 'dark' });
  await amelie.goto(link);
  await amelie.getByRole('heading', { name: 'Bienvenue, Amélie' }).waitFor();
  await expectAccessible(amelie);
  await picture(amelie, 'invitation-telephone');
  await choosePassword(amelie, 'Entrer dans Miaou');
  await amelie.getByRole('button', { name: /Votre menu/ }).waitFor();
  expect(amelie.url()).not.toContain('#');
  await amelie.goto(link);
  await amelie.reload();
  await amelie.getByText('Ce lien a déjà servi').waitFor();
  expectNoTrouble(amelie);
});

test('a forgotten password is chosen anew by a link that comes by mail, and the old one opens nothing', async () => {
  sink = await leaveBySink(house);
  const chloe = await openWindow(house.browser, house.app.url);
  await chloe.goto('/');
  await chloe.getByRole('button', { name: 'Mot de passe oublié ?' }).click();
  await expectAccessible(chloe);
  await chloe.keyboard.type('cdupre');
  await chloe.keyboard.press('Enter');
  await chloe.getByText('un mail arrive').waitFor();
  await expect.poll(() => sink.received.length).toBe(1);
  expect(sink.received[0]!.to).toEqual(['c.dupre@vitrabelle.example']);
  const mail = sink.received[0]!.bytes.toString().replaceAll('=\r\n', '').replaceAll('=3D', '=');
  await chloe.goto(/http:\/\/localhost:\d+\/[a-z-]+#[\w-]+/.exec(mail)![0]);
  await chloe.getByText(/ses jetons d’accès sont révoqués/).waitFor();
  await choosePassword(chloe, 'Enregistrer ce mot de passe');
  await chloe.getByText(/^Votre mot de passe est changé, sessions et jetons d’accès sont terminés/).waitFor();
  expect(await chloe.getByRole('textbox', { name: 'Identifiant' }).inputValue()).toBe('cdupre');
  await chloe.getByRole('textbox', { name: 'Mot de passe' }).fill('miaou-demo');
  await chloe.keyboard.press('Enter');
  await chloe.getByText('Identifiant ou mot de passe incorrect').waitFor();
  await chloe.getByRole('textbox', { name: 'Mot de passe' }).fill(password);
  await chloe.keyboard.press('Enter');
  await chloe.getByRole('button', { name: /Votre menu/ }).waitFor();
  expectNoTrouble(chloe);
});

test('who is deactivated is out at once, and cannot come in again', async () => {
  const yann = await openWindow(house.browser, house.app.url);
  await signIn(yann, 'ylegoff');
  await act('Yann Le Goff', 'Désactiver');
  await sophie.getByRole('dialog').getByText('Vous pourrez réactiver').waitFor();
  await expectAccessible(sophie);
  await sophie.keyboard.press('Escape');
  await expect.poll(focused).toBe('Actions pour Yann Le Goff');
  await act('Yann Le Goff', 'Désactiver');
  await sophie.getByRole('dialog').getByRole('button', { name: 'Désactiver' }).click();
  await sophie
    .getByRole('row', { name: /Yann Le Goff/ })
    .getByText('Désactivé')
    .filter({ visible: true })
    .waitFor();
  await yann.getByRole('dialog', { name: 'Votre session est terminée' }).waitFor();
  await yann.getByRole('textbox', { name: 'Mot de passe' }).fill('miaou-demo');
  await yann.keyboard.press('Enter');
  await yann.getByText('Identifiant ou mot de passe incorrect').waitFor();
  expectNoTrouble(yann);
});

test('the journal tells all of it, in words', async () => {
  await sophie.goto('/admin/journal');
  const lines = sophie.getByRole('list', { name: 'Lignes du journal' }).getByRole('listitem');
  await lines.filter({ hasText: 'Sophie Marchand a désactivé Yann Le Goff' }).waitFor();
  await lines.filter({ hasText: 'a envoyé à Chloé Dupré, sur demande' }).waitFor();
  await lines.filter({ hasText: 'a invité Amélie Roux (rôle : utilisateur)' }).waitFor();
  await expectAccessible(sophie);
  await sophie.getByRole('button', { name: 'Vérifier la chaîne' }).click();
  await sophie.getByRole('dialog').getByRole('status').getByText(/\d/).waitFor();
  await expectAccessible(sophie);
  expectNoTrouble(sophie);
});
