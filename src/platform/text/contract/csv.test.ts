import { expect, it } from 'vitest';
import { csvCell, csvLine } from './csv.ts';

it.each([
  ['=HYPERLINK("https://x.example")', '"\'=HYPERLINK(""https://x.example"")"'],
  ['+33 4 65', "'+33 4 65"],
  ['-1', "'-1"],
  ['@somme', "'@somme"],
  ['  =1+1', "'  =1+1"],
  ['\t=1', "' =1"],
  ['a\t=1', 'a =1'],
  ['a, =1', "a, '=1"],
  ['a;=1', '"a;\'=1"'],
  ['Durand, Paul', 'Durand, Paul'],
  ['Œuvrard ; Maëlle', '"Œuvrard ; Maëlle"'],
  ['« dit "oui" »', '"« dit ""oui"" »"'],
  ['deux\r\nlignes', 'deux lignes'],
  ['plan = 3', 'plan = 3'],
])('writes %j as %j', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

it('separates by semicolons and ends as spreadsheets do; a figure stays one', () => {
  expect(csvLine(['Lefèbvre', 3, ''])).toBe('Lefèbvre;3;\r\n');
});
