interface Named {
  firstName: string;
  lastName: string;
  nickname: string;
}

/** « Sophie Marchand » */
export const personName = (person: Pick<Named, 'firstName' | 'lastName'>): string =>
  `${person.firstName} ${person.lastName}`.trim();

/** What colleagues call the person: the nickname, else the first name. */
export const shortName = (person: Named): string => person.nickname || person.firstName || person.lastName;
