import type { Person } from '../contract/people.ts';
import type { UserRow } from './tables.ts';

export const personOf = (row: UserRow): Person => ({
  id: row.id,
  firstName: row.first_name,
  lastName: row.last_name,
  nickname: row.nickname,
  jobTitle: row.job_title,
  role: row.role,
});
