import { readFile } from 'node:fs/promises';
import { simpleParser } from 'mailparser';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink.ts';
import {
  expectAccessible,
  expectNoTrouble,
  openBrowser,
  openWindow,
  phone,
  picture,
  signIn,
} from './support/browser.ts';
import { serveApp, type ServedApp } from './support/served-app.ts';

let app: ServedApp;
let browser: Browser;
let sink: SmtpSink;

beforeAll(async () => {
  app = await serveApp({ demo: true });
  browser = await openBrowser();
  sink = await startSmtpSink();
});

afterAll(async () => {
  await browser.close();
  await app.close();
  await sink.close();
});

async function enter(login: string): Promise<Page> {
  const page = await openWindow(browser, app.url);
  await signIn(page, login);
  return page;
}

async function openExecution(page: Page): Promise<void> {
  await page.getByRole('menuitem', { name: 'Suivi clients' }).click();
  await page.getByRole('menuitem', { name: 'Exécution' }).click();
  await page.getByRole('heading', { name: 'Exécution', level: 1 }).waitFor();
}

const rowOf = (page: Page, client: string, subject: RegExp) =>
  page.getByRole('region', { name: client }).getByRole('button', { name: subject });

test('with no account, mails stay in the built-in mailbox, as their recipient would see them', async () => {
  const karim = await enter('kbenali');
  await openExecution(karim);
  await karim.getByText(/rien ne quitte la maison/).waitFor();
  await rowOf(karim, 'Mme et M. Nadia et Rachid Amrani', /un retard/).click();
  await karim.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await karim.getByRole('link', { name: 'dans la boîte intégrée' }).first().waitFor();
  await karim.getByRole('link', { name: 'Ouvrir la boîte intégrée' }).first().click();
  await karim.getByText(/Rien ne sort de la maison/).waitFor();
  const list = karim.getByRole('navigation', { name: 'Mails de la boîte intégrée' });
  await list.getByRole('link', { name: /un retard, et nos excuses/ }).click();
  const mail = karim.frameLocator('iframe');
  await mail.getByText('Madame, Monsieur,').waitFor();
  await mail.getByText(/rupture de stock du vitrage/).waitFor();
  expect(await mail.locator('body').innerText()).not.toMatch(/%[A-Z_]+%/);
  await picture(karim, 'mailbox');
  expect(sink.received).toEqual([]);
  expectNoTrouble(karim);
});

test('an administrator sets the account up, and is told when it does not work', async () => {
  const sophie = await enter('smarchand');
  await sophie.goto('/admin/mail-accounts');
  await sophie.getByRole('button', { name: 'Ajouter un compte' }).click();
  await sophie.getByLabel('Nom du compte').fill('Messagerie de la société');
  await sophie.getByLabel('Adresse du serveur').fill('127.0.0.1');
  await sophie.getByRole('combobox', { name: 'Chiffrement' }).click();
  await sophie.getByRole('option', { name: /Aucun/ }).click();
  await sophie.getByRole('textbox', { name: 'Port' }).fill('1');
  await sophie.getByRole('switch', { name: 'Le serveur demande un identifiant' }).uncheck();
  await sophie.getByLabel('Nom affiché').fill('Vitrabelle Menuiseries');
  await sophie.getByLabel('Adresse d’expédition').fill('contact@vitrabelle.example');
  await sophie.getByRole('button', { name: 'Tester le compte' }).click();
  await sophie
    .getByText(/Le serveur ne répond pas/)
    .first()
    .waitFor();
  await sophie.getByRole('textbox', { name: 'Port' }).fill(String(sink.port));
  await sophie.getByRole('button', { name: 'Tester le compte' }).click();
  await sophie
    .getByText(/Le compte fonctionne/)
    .first()
    .waitFor();
  await picture(sophie, 'mail-account');
  await sophie.getByRole('button', { name: 'Ajouter le compte' }).click();
  await sophie.getByText('Utilisé pour les envois').waitFor();
  await expectAccessible(sophie);
  expectNoTrouble(sophie);
});

test('from an order to a mail received with its attachment, kept in the file as it left', async () => {
  const karim = await enter('kbenali');
  await karim.getByRole('menuitem', { name: 'Suivi clients' }).click();
  await karim.getByRole('menuitem', { name: 'Contacts' }).click();
  await karim.getByRole('searchbox', { name: 'Chercher un contact' }).fill("d'aubigny");
  await karim.getByRole('link', { name: /D’Aubigny/ }).click();
  await karim.getByRole('tab', { name: 'Commandes' }).click();

  // Three clicks from the order: the action, the plan-type, start.
  await karim.getByRole('button', { name: 'Plan de communication' }).click();
  await karim.getByRole('menuitem', { name: /BAIE-8S/ }).click();
  const planned = karim.getByRole('listitem').filter({ hasText: /Message \d/ });
  await expect.poll(() => planned.count()).toBe(5);
  for (const delay of ['sous 5 jours', 'sous 15 jours', 'sous 1 mois', 'sous 1,5 mois', 'sous 2 mois']) {
    await planned.getByText(delay).waitFor();
  }
  await karim.getByText(/après la date promise au client/).waitFor();
  await picture(karim, 'plan-before-start');
  await expectAccessible(karim);
  await karim.getByRole('button', { name: 'Créer et démarrer' }).click();
  await karim.getByRole('heading', { name: /Baie vitrée sur mesure/, level: 1 }).waitFor();
  await karim.getByText('En cours').first().waitFor();

  await openExecution(karim);
  await rowOf(karim, 'M. Jean-Noël D’Aubigny', /est en cours de traitement/).click();
  const preview = karim.frameLocator('iframe').locator('body');
  await preview
    .getByText(/CC-2026-0229/)
    .first()
    .waitFor();
  expect(await preview.innerText()).toMatch(/^Monsieur,/);
  expect(await preview.innerText()).not.toMatch(/%[A-Z_]+%/);
  await picture(karim, 'execution');

  // A double click is one mail.
  await karim.getByRole('button', { name: 'Envoyer', exact: true }).dblclick();
  await karim.getByRole('link', { name: 'Voir dans le dossier du client' }).first().waitFor();
  expect(sink.received).toHaveLength(1);
  const received = sink.received[0]!;
  const mail = await simpleParser(received.bytes);
  expect(received.to).toEqual(['jn.daubigny@courriel.example']);
  expect(mail.subject).toBe('Votre commande CC-2026-0229 est en cours de traitement');
  // Beside the logo of the letter.
  const joined = mail.attachments.filter(({ contentDisposition }) => contentDisposition === 'attachment');
  expect(joined.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    ['recapitulatif-commande.pdf', 'application/pdf'],
  ]);
  expect(joined[0]!.content.subarray(0, 5).toString()).toBe('%PDF-');

  await karim.getByRole('link', { name: 'Voir dans le dossier du client' }).first().click();
  await karim.getByRole('tab', { name: 'Mails envoyés', selected: true }).waitFor();
  await karim
    .frameLocator('iframe')
    .getByText(/CC-2026-0229/)
    .first()
    .waitFor();
  await picture(karim, 'client-mail');
  const [download] = await Promise.all([
    karim.waitForEvent('download'),
    karim.getByRole('link', { name: 'Télécharger (.eml)' }).click(),
  ]);
  const kept = await readFile(await download.path());
  expect(kept.toString('utf8').trimEnd()).toBe(received.bytes.toString('utf8').trimEnd());
  expectNoTrouble(karim);
});

test('a mail server that is down: the message stays to be sent, and says why', async () => {
  const before = sink.received.length;
  sink.follow(() => '421 4.3.2 Service not available');
  const karim = await enter('kbenali');
  await karim.goto('/plans/p1');
  await karim.getByRole('button', { name: /disponible à votre point de vente/ }).click();
  await karim.getByRole('button', { name: 'Avancer à aujourd’hui' }).click();
  await openExecution(karim);
  await rowOf(karim, 'Mme Hélène Fournier-Bécu', /disponible/).click();
  await karim.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await karim
    .getByText(/Service not available/)
    .first()
    .waitFor();
  await picture(karim, 'execution-down');
  expect(sink.received).toHaveLength(before);
  sink.follow(() => 'accept');
  await karim
    .getByRole('button', { name: /^Envoyer/ })
    .last()
    .click();
  await karim.getByRole('link', { name: 'Voir dans le dossier du client' }).first().waitFor();
  expect(sink.received).toHaveLength(before + 1);
});

test('on a phone, in the dark, the list and the mail are one pane each', async () => {
  const page = await openWindow(browser, app.url, { viewport: phone, colorScheme: 'dark' });
  await signIn(page, 'kbenali', '/execution');
  await page.getByRole('heading', { name: 'Exécution', level: 1 }).waitFor();
  await page.getByRole('region').first().waitFor();
  await picture(page, 'execution-phone');
  await page.goto('/plans/p3');
  await page.getByRole('heading', { name: /Véranda/, level: 1 }).waitFor();
  await picture(page, 'plan-phone');
  await expectAccessible(page);
});
