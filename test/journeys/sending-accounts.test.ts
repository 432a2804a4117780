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
  [app, browser, sink] = await Promise.all([serveApp({ demo: true }), openBrowser(), startSmtpSink()]);
});

afterAll(async () => {
  await browser.close();
  await sink.close();
  await app.close();
});

async function enter(login: string, options = {}): Promise<Page> {
  const page = await openWindow(browser, app.url, options);
  await signIn(page, login);
  return page;
}

/** Fills the form for the sink, whose certificate and sign-in play no part here. */
async function addAccount(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Ajouter un compte' }).click();
  await page.getByLabel('Nom du compte').fill(name);
  await page.getByLabel('Adresse du serveur').fill('127.0.0.1');
  await page.getByRole('combobox', { name: 'Chiffrement' }).click();
  await page.getByRole('option', { name: /Aucun/ }).click();
  await page.getByRole('textbox', { name: 'Port' }).fill(String(sink.port));
  await page.getByRole('switch', { name: 'Le serveur demande un identifiant' }).uncheck();
  await page.getByLabel('Adresse d’expédition').fill('contact@vitrabelle.example');
}

test('an account is limited and signed, tried by a mail to oneself, and another becomes the one in use', async () => {
  const sophie = await enter('smarchand');
  await sophie.goto('/admin/mail-accounts');
  await addAccount(sophie, 'Messagerie');
  await sophie.getByLabel('Mails par heure').fill('50');
  await sophie.getByRole('switch', { name: 'Signer les mails' }).check();
  await expect
    .poll(() => sophie.getByRole('textbox', { name: 'Domaine' }).inputValue())
    .toBe('vitrabelle.example');

  // A key that is none is refused beside its field, and nothing typed is lost.
  await sophie.getByRole('textbox', { name: 'Clé privée' }).fill('ma clé');
  await sophie.getByRole('button', { name: 'Ajouter le compte' }).click();
  await sophie.getByText(/pas une clé privée RSA/).waitFor();
  await sophie.getByRole('button', { name: 'Créer une clé' }).click();
  await sophie.getByText('miaou._domainkey.vitrabelle.example').waitFor();
  await sophie.getByText(/v=DKIM1; k=rsa; p=/).waitFor();
  await sophie.getByRole('button', { name: 'M’envoyer un mail d’essai' }).click();
  await sophie.getByText(/Le mail d’essai est parti/).waitFor();
  expect(sink.received).toHaveLength(1);
  expect(sink.received[0]!.bytes.toString()).toMatch(/^DKIM-Signature: v=1;/);
  await expectAccessible(sophie);
  await picture(sophie, 'mail-account-signed');
  await sophie.getByRole('button', { name: 'Ajouter le compte' }).click();
  const first = sophie.getByRole('article', { name: 'Messagerie' });
  await first.getByText('Utilisé pour les envois').waitFor();
  await first.getByText('0 sur 50 par heure').waitFor();

  await addAccount(sophie, 'Relances');
  await sophie.getByRole('button', { name: 'Ajouter le compte' }).click();
  const second = sophie.getByRole('article', { name: 'Relances' });
  await second.getByRole('button', { name: 'Utiliser pour les envois' }).click();
  await second.getByText('Utilisé pour les envois').waitFor();
  await first.getByText('En réserve').waitFor();
  await expectAccessible(sophie);
  expectNoTrouble(sophie);

  const small = await enter('smarchand', { viewport: phone, colorScheme: 'dark' });
  await small.goto('/admin/mail-accounts');
  await small.getByRole('article', { name: 'Relances' }).waitFor();
  await expectAccessible(small);
  await picture(small, 'mail-accounts-phone');
  const width = await small.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(phone.width);
  expectNoTrouble(small);
});
