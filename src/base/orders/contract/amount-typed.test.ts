import { expect, test } from 'vitest';
import { readAmount, typedAmount } from './amount-typed.ts';

test.each([
  ['4 280,50', 428_050],
  ['4280.50', 428_050],
  ['4280,5', 428_050],
  ['4\u202F280,50\u00A0€', 428_050],
  ['4.280,50', 428_050],
  ['4,280.50 eur', 428_050],
  ['12', 1200],
  ['0', 0],
  ['-0', 0],
  ['-3,05', -305],
  ['1.005.000,10', 100_500_010],
  // What could be read in two ways, or is no amount at all.
  ['4.280', null],
  ['4,280', null],
  ['4,285,5', null],
  ['1,2.3', null],
  ['1,234', null],
  ['', null],
  [',5', null],
  ['quatre', null],
  ['=1+1', null],
  ['1e9', null],
  ['99999999999999', null],
])('« %s » is %s', (typed, cents) => {
  expect(readAmount(typed)).toBe(cents);
});

test('what is written is read as it was', () => {
  for (const cents of [0, 5, 428_050, -305, 100_000]) {
    expect(readAmount(typedAmount(cents, ','))).toBe(cents);
    expect(readAmount(typedAmount(cents, '.'))).toBe(cents);
  }
});
