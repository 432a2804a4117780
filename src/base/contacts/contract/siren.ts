/** Luhn's formula, which the nine digits of a SIREN satisfy (INSEE). */
export function isSiren(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false;
  const sum = [...digits].reduce(
    (total, digit, index) => total + luhnPart(Number(digit), index % 2 === 1),
    0,
  );
  return sum % 10 === 0;
}

const luhnPart = (digit: number, isDoubled: boolean): number => {
  if (!isDoubled) return digit;
  return digit < 5 ? digit * 2 : digit * 2 - 9;
};

/** Two capitals and two to twelve signs; a French one is its key and a SIREN (art. 286 ter CGI). */
export function isVatNumber(text: string): boolean {
  if (!/^[A-Z]{2}[A-Z0-9+*]{2,12}$/.test(text)) return false;
  if (!text.startsWith('FR')) return true;
  const siren = text.slice(4);
  if (!/^FR[A-HJ-NP-Z0-9]{2}\d{9}$/.test(text) || !isSiren(siren)) return false;
  const key = text.slice(2, 4);
  return !/^\d\d$/.test(key) || Number(key) === (12 + 3 * (Number(siren) % 97)) % 97;
}

/** `6201Z`, the form of INSEE's NAF. */
export const isApeCode = (text: string): boolean => /^\d{4}[A-Z]$/.test(text);
