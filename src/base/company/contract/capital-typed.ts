/**
 * The cents of a capital as people type it: `20 000`, `20000.50`, `7 622,45 €`. Null when it is none: a point or a comma
 * parts the cents, never the thousands.
 */
export function readCents(typed: string): number | null {
  const figures = typed.replace(/[\s\u00A0\u202F]|€|EUR$/gi, '');
  const found = /^(\d{1,12})(?:[.,](\d{1,2}))?$/.exec(figures);
  return found && Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

/** Cents as the field begins with them: `20000`, `7622,45`. */
export const typedCents = (cents: number): string =>
  cents % 100 === 0 ? `${cents / 100}` : (cents / 100).toFixed(2).replace('.', ',');
