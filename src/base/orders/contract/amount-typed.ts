import { largestAmountCents } from './order-input.ts';

/**
 * The cents of an amount as people type it: `4 280,50`, `4280.50`, `4.280,50 €`, `1,234.5`. Null when it is none, has
 * more than two decimals, or could be read in two ways (`1.234`, `1,234`: thousands are parted by a space there).
 */
export function readAmount(typed: string): number | null {
  const text = typed.replace(/[\s\u00A0\u202F’']|€|EUR$/gi, '').replace(/^\u2212/, '-');
  const sign = text.startsWith('-') ? -1 : 1;
  const figures = text.replace(/^[+-]/, '');
  const plain = /^\d+$/.test(figures) ? figures : decimalOf(figures);
  if (plain === null) return null;
  const [euros = '', cents = ''] = plain.split('.');
  const total = sign * (Number(euros) * 100 + Number(cents.padEnd(2, '0')));
  return Math.abs(total) <= largestAmountCents ? total || 0 : null;
}

/** `4280.5` from what has a decimal mark, with or without grouped thousands. */
function decimalOf(figures: string): string | null {
  const simple = /^(\d*)[.,](\d{1,2})$/.exec(figures);
  if (simple && simple[1] !== '') return `${simple[1]}.${simple[2]}`;
  const grouped =
    /^(\d{1,3}(?:\.\d{3})+),(\d{1,2})$/.exec(figures) ?? /^(\d{1,3}(?:,\d{3})+)\.(\d{1,2})$/.exec(figures);
  return grouped ? `${grouped[1]!.replace(/[.,]/g, '')}.${grouped[2]}` : null;
}

/** Cents as a field begins with them: `4280,50` where decimals take a comma. */
export const typedAmount = (cents: number, mark: ',' | '.'): string =>
  `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)}${mark}${String(Math.abs(cents) % 100).padStart(2, '0')}`;
