import type { UserRow } from './tables.ts';

/** Somebody who has chosen their password and was not deactivated since. */
export const mayComeIn = (user: Pick<UserRow, 'joined_at' | 'deactivated_at'>): boolean =>
  user.joined_at !== null && user.deactivated_at === null;
