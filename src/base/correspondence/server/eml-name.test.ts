import { expect, test } from 'vitest';
import { emlName } from './eml-name.ts';

const noon = '2026-11-23T12:00:00.000Z';

test.each([
  ['Votre commande est prête', '2026-11-23 Votre commande est prête.eml'],
  ['Commande « baie » : prête', '2026-11-23 Commande « baie » - prête.eml'],
  ['a/b\\c:d*e?f"g<h>i|j', '2026-11-23 a-b-c-d-e-f-g-h-i-j.eml'],
  ['deux\r\nlignes', '2026-11-23 deux lignes.eml'],
  ['fini…   ', '2026-11-23 fini….eml'],
  ['fini. .', '2026-11-23 fini.eml'],
  ['', '2026-11-23 mail.eml'],
  [' ', '2026-11-23 mail.eml'],
])('%j', (subject, name) => expect(emlName(subject, noon, 'Europe/Paris')).toBe(name));

test('the day is the company’s, not the machine’s', () => {
  expect(emlName('Bonjour', '2026-11-23T23:30:00.000Z', 'Europe/Paris')).toBe('2026-11-24 Bonjour.eml');
  expect(emlName('Bonjour', '2026-11-23T02:30:00.000Z', 'America/Martinique')).toBe('2026-11-22 Bonjour.eml');
});

test('a subject of any length makes a name that file systems take', () => {
  expect(emlName(`${'é'.repeat(99)}😀`, noon, 'Europe/Paris').length).toBeLessThan(120);
});
