import type { Role } from '../../contract/people.ts';
import type { Acting } from '../acting.ts';
import { accessAccount } from '../accounts/access-account.ts';
import { changeAccount } from './change-account.ts';

/** @throws AppError `platform.notFound`, `users.lastAdministrator` at `/role` */
export async function changeRole(who: Acting, id: string, role: Role): Promise<void> {
  const user = await accessAccount(who.db.read, id);
  await changeAccount(who, id, {
    firstName: user.first_name,
    lastName: user.last_name,
    email: user.email,
    login: user.login,
    jobTitle: user.job_title,
    phone: user.phone,
    role,
  });
}
