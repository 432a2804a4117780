import type { Tx } from '../../../platform/db/server/database.ts';
import { AppError } from '../../../platform/errors/contract/app-error.ts';
import { mayComeIn } from './may-come-in.ts';
import { countOtherAdministrators } from './store/accounts.ts';
import type { UserRow } from './tables.ts';

/**
 * Before `user` loses the role of administrator or their access: somebody else must be able to sign in with it. Hold
 * the people (`holdNames`) first, so that two administrators who demote each other at once are looked at in turn.
 *
 * @throws AppError `users.lastAdministrator`
 */
export async function keepAnAdministrator(tx: Tx, user: UserRow, path?: string): Promise<void> {
  if (user.role !== 'admin' || !mayComeIn(user)) return;
  if ((await countOtherAdministrators(tx, user.id)) > 0) return;
  const fields = path === undefined ? [] : [{ path, rule: 'users.lastAdministrator', params: {} }];
  throw new AppError('users.lastAdministrator', 422, {}, fields);
}
