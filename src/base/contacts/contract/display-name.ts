/** The parts of a contact that make its name. */
export interface NameParts {
  civilityShort: string | null;
  firstName: string | null;
  lastName: string | null;
  companyName: string | null;
}

/**
 * A contact's name as lists show it: « Mme Hélène Fournier-Bécu », « Mme et M. Nadia et Rachid Amrani », and
 * an organisation before its person: « SCI Les Hauts de Gergovie, Mme Agnès Pruvost ».
 */
export function displayName(name: NameParts): string {
  const person = [name.civilityShort, name.firstName, name.lastName].filter(Boolean).join(' ');
  return [name.companyName, person].filter(Boolean).join(', ');
}
