import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible, expectNoTrouble, openWindow, phone, picture, signIn } from './support/browser.ts';
import { serveForFile } from './support/serve-for-file.ts';

const { app, browser } = await serveForFile();

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const content = [
  'Référence;Nom;Courriel du client;Ville',
  'R1;Aubépin;aubepin@exemple.example;Riom',
  'R2;Bruyère;pas une adresse;Thiers',
  'R3;Cytise;cytise@exemple.example;Dôme',
].join('\r\n');

const file = (text: string) => ({
  ...{ name: 'clients.csv', mimeType: 'text/csv' },
  // Windows-1252, as older programs write it.
  buffer: Buffer.from(text, 'latin1'),
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a file is read, its columns corrected, its faulty line told; it comes in and is taken back (${colorScheme})`, async () => {
    const page = await openWindow(browser, app.url, { colorScheme });
    await signIn(page, 'smarchand', '/admin/imports');
    await page.getByRole('heading', { name: 'Import', exact: true }).waitFor();
    await expectAccessible(page);
    await page.locator('input[type=file]').setInputFiles(file(content));
    await page.getByRole('heading', { name: 'Ce qui a été reconnu' }).waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: 'Encodage' }).inputValue()).toMatch(/1252/);
    await picture(page, `import-columns-${colorScheme}`);
    await expectAccessible(page);
    const column = page.getByRole('combobox', { name: /Courriel du client/ });
    await column.click();
    await page.getByRole('option', { name: 'E-mail', exact: true }).click();
    await button(page, 'Vérifier sans rien écrire').press('Enter');
    await page.getByRole('heading', { name: '1 ligne refusée' }).waitFor();
    await page.getByRole('cell', { name: 'pas une adresse' }).first().waitFor();
    await picture(page, `import-checked-${colorScheme}`);
    await expectAccessible(page);
    await page.setViewportSize(phone);
    await picture(page, `import-phone-${colorScheme}`);
    await expectAccessible(page);
    await button(page, /^Importer 2 lignes/).press('Enter');
    await page.getByText('Import terminé.').waitFor();
    await page.reload();
    await page.getByText('Import terminé.').waitFor();
    await expectAccessible(page);
    await button(page, 'Annuler cet import').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler cet import' }).click();
    await page.getByText('Import annulé.').waitFor();
    await expectAccessible(page);
    await picture(page, `import-undone-${colorScheme}`);
    expectNoTrouble(page);
  });
}
