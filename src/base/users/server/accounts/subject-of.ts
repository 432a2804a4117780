import type { UserRow } from '../tables.ts';

/** A person as the journal names what something was done to. */
export const subjectOf = ({
  id,
  first_name,
  last_name,
}: Pick<UserRow, 'id' | 'first_name' | 'last_name'>) => ({
  kind: 'user',
  id,
  label: `${first_name} ${last_name}`,
});
