/** Figures alone: « 123 456 782 » and « 123.456.782 » are one number. */
export const figuresOf = (typed: string): string => typed.replace(/[\s.\u00A0\u202F-]/g, '');

/** The last figure checks the others (Luhn, ISO/IEC 7812-1). */
function isLuhn(figures: string): boolean {
  let sum = 0;
  for (const [index, figure] of [...figures].toReversed().entries()) {
    const value = Number(figure) * (index % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Nine figures with a right key. */
export const isSiren = (figures: string): boolean =>
  /^\d{9}$/.test(figures) && figures !== '000000000' && isLuhn(figures);

/** La Poste has more establishments than the key can tell apart: theirs add up to a multiple of five. */
const laPoste = '356000000';

/** A SIREN and five more figures, with a right key. */
export function isSiret(figures: string): boolean {
  if (!/^\d{14}$/.test(figures) || !isSiren(figures.slice(0, 9))) return false;
  if (isLuhn(figures)) return true;
  const sum = [...figures].reduce((total, figure) => total + Number(figure), 0);
  return figures.startsWith(laPoste) && sum % 5 === 0;
}

/** The French VAT number of a company (CGI, annexe II, art. 242 nonies A): its key is counted from the SIREN. */
export function vatNumberOf(siren: string): string {
  const key = (12 + 3 * (Number(siren) % 97)) % 97;
  return `FR${String(key).padStart(2, '0')}${siren}`;
}

/** « 123 456 782 », with spaces that do not break. */
export const spacedSiren = (siren: string): string => siren.replace(/(\d{3})(?=\d)/g, '$1\u00A0');

/** « 123 456 782 00010 » */
export const spacedSiret = (siret: string): string =>
  `${spacedSiren(siret.slice(0, 9))}\u00A0${siret.slice(9)}`;
