import type { Tx } from '../../../platform/db/server/database.ts';
import type { DemonstrationBase, Platform } from '../../../platform/modules/server/module.ts';
import type { Role } from '../contract/people.ts';
import { createUser } from './actions/create-user.ts';
import { hashPassword } from './password.ts';

interface DemonstrationUser {
  id: string;
  login: string;
  firstName: string;
  lastName: string;
  jobTitle: string;
  role: Role;
  pseudo: string;
  phone: string;
  email: string;
}

/** The same for everybody, printed at the start: a base to try things on holds no secret. */
export const demonstrationPassword = 'miaou-demo';

export async function demonstrateUsers(
  tx: Tx,
  demonstration: DemonstrationBase,
  platform: Platform,
): Promise<void> {
  const passwordHash = await hashPassword(demonstrationPassword);
  for (const { pseudo, ...user } of demonstration.section<DemonstrationUser[]>('users')) {
    const { id, login, firstName, lastName, jobTitle, role, phone, email } = user;
    await createUser(tx, platform, {
      ...{ id, login, firstName, lastName, jobTitle, role, phone, email },
      nickname: pseudo,
      passwordHash,
    });
  }
}
