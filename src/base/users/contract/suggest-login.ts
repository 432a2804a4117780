const letters = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll(/[^a-z0-9]/g, '');

/** « smarchand » for Sophie Marchand: first letter and surname, in plain letters; numbered when it is `taken`. */
export function suggestLogin(
  firstName: string,
  lastName: string,
  taken: ReadonlySet<string> = new Set(),
): string {
  const plain = (letters(firstName).slice(0, 1) + letters(lastName)).slice(0, 40);
  if (plain === '' || !taken.has(plain)) return plain;
  let number = 2;
  while (taken.has(`${plain}${number}`)) number++;
  return `${plain}${number}`;
}
