const letters = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[^a-z0-9]/g, '');

/** « smarchand » for Sophie Marchand: first letter and surname, in plain letters. */
export function suggestLogin(firstName: string, lastName: string): string {
  return (letters(firstName).slice(0, 1) + letters(lastName)).slice(0, 40);
}
