const hues = [352, 22, 44, 78, 132, 164, 186, 208, 232, 262, 288, 322];

/** A hue of the colour wheel for a person, always the same for the same id. */
export function personHue(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.codePointAt(0)!) % 1_000_003;
  return hues[sum % hues.length]!;
}

/** « SM » for Sophie Marchand; one letter when only one name is known. */
export function initials(firstName: string, lastName: string): string {
  return [firstName, lastName]
    .map((name) => [...name.trim()][0] ?? '')
    .join('')
    .toLocaleUpperCase('fr');
}
