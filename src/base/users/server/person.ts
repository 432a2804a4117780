import { pictureAddress, type Person } from '../contract/people.ts';
import type { UserRow } from './tables.ts';

export const personOf = (row: UserRow): Person => ({
  id: row.id,
  firstName: row.first_name,
  lastName: row.last_name,
  nickname: row.nickname,
  jobTitle: row.job_title,
  role: row.role,
  picture: pictureOf(row),
  deactivated: row.deactivated_at !== null,
});

/** Where the person's picture is read, or null. Another picture is another address, so that one is kept for good. */
export const pictureOf = ({ id, picture_hash }: Pick<UserRow, 'id' | 'picture_hash'>): string | null =>
  picture_hash === null ? null : pictureAddress(id, picture_hash);
